import { listRootCategories } from '../../store/category-tree.ts';
import type { QueryResolvers } from '../generated.ts';

export const rootCategories: QueryResolvers['rootCategories'] = (_parent, _args, { dependencies }) =>
  listRootCategories(dependencies.database.prisma);
