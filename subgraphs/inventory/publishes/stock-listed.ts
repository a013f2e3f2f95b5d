import { stockListedV1 } from '#events/inventory/stock-listed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

export const stockListed = (variantId: string) => eventOf(stockListedV1, { variantId });
