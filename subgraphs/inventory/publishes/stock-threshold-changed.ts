import { stockThresholdChangedV1 } from '#events/inventory/stock-threshold-changed.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

export function stockThresholdChanged(
  item: { variantId: string; version: number; lowStockThreshold: number },
  occurredAt: Date,
  cause: Cause,
): NewEvent {
  const { variantId, version, lowStockThreshold } = item;
  return {
    contract: stockThresholdChangedV1,
    aggregateId: variantId,
    aggregateVersion: version,
    occurredAt,
    cause,
    data: { variantId, lowStockThreshold },
  } satisfies NewEvent<typeof stockThresholdChangedV1>;
}
