import { isSlug } from '../../domain/slug.ts';
import { findProductBySlug } from '../../store/find-products.ts';
import type { QueryResolvers } from '../generated.ts';

export const product: QueryResolvers['product'] = async (_parent, { slug }, { dependencies }) =>
  isSlug(slug) ? findProductBySlug(dependencies.database.prisma, slug) : null;
