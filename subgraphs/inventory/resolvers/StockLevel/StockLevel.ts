import { availableIn } from '../../domain/stock.ts';
import type { StockLevelResolvers } from '../generated.ts';
import { readWarehouse } from '../read-warehouse.ts';

export const StockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _args, context) => readWarehouse(context, warehouseId),
  available: (level) => availableIn(level),
};
