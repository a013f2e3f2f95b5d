import { stockChangedV1 } from '#events/inventory/stock-changed.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { availableOf, type MovementKind, type StockItem } from '../domain/stock.ts';

export function stockChanged(item: StockItem, kind: MovementKind, occurredAt: Date, cause: Cause): NewEvent {
  const levels = item.levels.map(({ warehouseId, onHand, reserved }) => ({ warehouseId, onHand, reserved }));
  return {
    contract: stockChangedV1,
    aggregateId: item.variantId,
    aggregateVersion: item.version,
    occurredAt,
    cause,
    data: { variantId: item.variantId, kind, available: availableOf(item), levels },
  } satisfies NewEvent<typeof stockChangedV1>;
}
