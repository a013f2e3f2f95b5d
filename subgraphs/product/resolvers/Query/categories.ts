import { listCategories } from '../../store/categories.ts';
import type { QueryResolvers } from '../generated.ts';

export const categories: QueryResolvers['categories'] = (_parent, _args, { dependencies }) =>
  listCategories(dependencies.database.prisma);
