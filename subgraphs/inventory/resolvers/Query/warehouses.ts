import { listWarehouses } from '../../store/warehouses.ts';
import type { QueryResolvers } from '../generated.ts';

export const warehouses: QueryResolvers['warehouses'] = (_parent, _args, { dependencies }) =>
  listWarehouses(dependencies.database.prisma);
