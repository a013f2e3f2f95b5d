import { slug as slugField } from '../../domain/slug.ts';
import { findCollectionBySlug } from '../../store/collections.ts';
import type { QueryResolvers } from '../generated.ts';

export const collection: QueryResolvers['collection'] = async (_parent, args, { dependencies }) => {
  const slug = slugField.safeParse(args.slug);
  return slug.success ? findCollectionBySlug(dependencies.database.prisma, slug.data) : null;
};
