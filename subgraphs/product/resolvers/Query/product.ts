import { slug as slugField } from '../../domain/slug.ts';
import { findProductBySlug } from '../../store/products.ts';
import type { QueryResolvers } from '../generated.ts';

export const product: QueryResolvers['product'] = async (_parent, args, { dependencies }) => {
  const slug = slugField.safeParse(args.slug);
  return slug.success ? findProductBySlug(dependencies.database.prisma, slug.data) : null;
};
