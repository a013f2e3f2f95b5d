import { stockThresholdChangedV1 } from '#events/inventory/stock-threshold-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

export const stockThresholdChanged = (variantId: string, lowStockThreshold: number) =>
  eventOf(stockThresholdChangedV1, { variantId, lowStockThreshold });
