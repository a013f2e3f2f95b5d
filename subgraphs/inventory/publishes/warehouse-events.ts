import { warehouseCreatedV1 } from '#events/inventory/warehouse-created.v1.ts';
import { warehouseDeletedV1 } from '#events/inventory/warehouse-deleted.v1.ts';
import { warehouseUpdatedV1 } from '#events/inventory/warehouse-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Warehouse } from '../domain/warehouse.ts';

const snapshot = ({ id, address, version: _, countries, markets, ...warehouse }: Warehouse) => ({
  warehouseId: id,
  ...warehouse,
  ...(address && { country: address.country }),
  countries: [...countries],
  markets: [...markets],
});

export const warehouseCreated = (warehouse: Warehouse) => eventOf(warehouseCreatedV1, snapshot(warehouse));
export const warehouseUpdated = (warehouse: Warehouse) => eventOf(warehouseUpdatedV1, snapshot(warehouse));
export const warehouseDeleted = ({ id, code }: Warehouse) => eventOf(warehouseDeletedV1, { warehouseId: id, code });
