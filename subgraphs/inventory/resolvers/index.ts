// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { LowStock } from './LowStock/LowStock.ts';
import { adjustStock as Mutation_adjustStock } from './Mutation/adjustStock.ts';
import { adjustStockLines as Mutation_adjustStockLines } from './Mutation/adjustStockLines.ts';
import { createWarehouse as Mutation_createWarehouse } from './Mutation/createWarehouse.ts';
import { deleteWarehouse as Mutation_deleteWarehouse } from './Mutation/deleteWarehouse.ts';
import { receiveStock as Mutation_receiveStock } from './Mutation/receiveStock.ts';
import { receiveStockLines as Mutation_receiveStockLines } from './Mutation/receiveStockLines.ts';
import { setLowStockThreshold as Mutation_setLowStockThreshold } from './Mutation/setLowStockThreshold.ts';
import { updateWarehouse as Mutation_updateWarehouse } from './Mutation/updateWarehouse.ts';
import { lowStock as Query_lowStock } from './Query/lowStock.ts';
import { stockMovements as Query_stockMovements } from './Query/stockMovements.ts';
import { warehouses as Query_warehouses } from './Query/warehouses.ts';
import { StockLevel } from './StockLevel/StockLevel.ts';
import { StockMovement } from './StockMovement/StockMovement.ts';
import { Variant } from './Variant/Variant.ts';
import { Warehouse } from './Warehouse/Warehouse.ts';

export const resolvers: Resolvers = {
  LowStock,
  Mutation: {
    adjustStock: Mutation_adjustStock,
    adjustStockLines: Mutation_adjustStockLines,
    createWarehouse: Mutation_createWarehouse,
    deleteWarehouse: Mutation_deleteWarehouse,
    receiveStock: Mutation_receiveStock,
    receiveStockLines: Mutation_receiveStockLines,
    setLowStockThreshold: Mutation_setLowStockThreshold,
    updateWarehouse: Mutation_updateWarehouse,
  },
  Query: {
    lowStock: Query_lowStock,
    stockMovements: Query_stockMovements,
    warehouses: Query_warehouses,
  },
  StockLevel,
  StockMovement,
  Variant,
  Warehouse,
};
