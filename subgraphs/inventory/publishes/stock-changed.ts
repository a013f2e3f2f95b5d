import { stockChangedV1 } from '#events/inventory/stock-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import { availableOf, type MovementKind, type StockItem } from '../domain/stock.ts';

export function stockChanged(item: StockItem, kind: MovementKind) {
  const { variantId, lowStockThreshold } = item;
  const levels = item.levels.map(({ warehouseId, onHand, reserved }) => ({ warehouseId, onHand, reserved }));
  return eventOf(stockChangedV1, { variantId, kind, available: availableOf(item), lowStockThreshold, levels });
}
