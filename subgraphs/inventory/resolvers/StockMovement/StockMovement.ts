import type { StockMovementResolvers } from '../generated.ts';
import { readWarehouse } from '../read-warehouse.ts';

export const StockMovement: StockMovementResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _args, context) => readWarehouse(context, warehouseId),
};
