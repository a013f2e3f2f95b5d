import { slug as slugField } from '../../domain/slug.ts';
import { findCategoryBySlug } from '../../store/categories.ts';
import type { QueryResolvers } from '../generated.ts';

export const category: QueryResolvers['category'] = async (_parent, args, { dependencies }) => {
  const slug = slugField.safeParse(args.slug);
  return slug.success ? findCategoryBySlug(dependencies.database.prisma, slug.data) : null;
};
