import { listCategories } from '../../store/find-categories.ts';
import type { QueryResolvers } from '../generated.ts';

export const categories: QueryResolvers['categories'] = async (_parent, _args, { dependencies }) =>
  listCategories(dependencies.database.prisma);
