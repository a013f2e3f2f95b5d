import type { WarehouseResolvers } from '../generated.ts';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ id }, { warehouses }) => warehouses.load(id),
};
