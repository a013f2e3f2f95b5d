import type { Resolvers } from './generated.ts';
import { adjustStock } from './Mutation/adjustStock.ts';
import { createWarehouse } from './Mutation/createWarehouse.ts';
import { receiveStock } from './Mutation/receiveStock.ts';
import { setLowStockThreshold } from './Mutation/setLowStockThreshold.ts';
import { stockMovements } from './Query/stockMovements.ts';
import { warehouses } from './Query/warehouses.ts';
import { StockLevel } from './StockLevel/StockLevel.ts';
import { StockMovement } from './StockMovement/StockMovement.ts';
import { Variant } from './Variant/Variant.ts';
import { Warehouse } from './Warehouse/Warehouse.ts';

export const resolvers: Resolvers = {
  Query: { stockMovements, warehouses },
  Mutation: { adjustStock, createWarehouse, receiveStock, setLowStockThreshold },
  StockLevel,
  StockMovement,
  Variant,
  Warehouse,
};
