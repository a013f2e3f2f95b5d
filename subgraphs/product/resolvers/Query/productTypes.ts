import { listProductTypes } from '../../store/product-types.ts';
import type { QueryResolvers } from '../generated.ts';

export const productTypes: QueryResolvers['productTypes'] = (_parent, _args, { dependencies }) =>
  listProductTypes(dependencies.database.prisma);
