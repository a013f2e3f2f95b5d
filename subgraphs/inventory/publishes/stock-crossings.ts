import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockLowV1 } from '#events/inventory/stock-low.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { type EventContent, eventOf } from '#packages/outbox/event-content.ts';
import { availableOf, type StockItem } from '../domain/stock.ts';
import { crossingsOf, type StockCrossing } from '../domain/stock-crossings.ts';

/** What people want to hear of a change of stock; nothing of most. */
export const stockCrossings = (before: StockItem, after: StockItem): EventContent[] =>
  crossingsOf(before, after).map((crossing) => contentOf(crossing, after));

function contentOf(crossing: StockCrossing, item: StockItem): EventContent {
  const { variantId, lowStockThreshold } = item;
  const available = availableOf(item);
  switch (crossing) {
    case 'low':
      return eventOf(stockLowV1, { variantId, available, lowStockThreshold });
    case 'out':
      return eventOf(stockOutV1, { variantId });
    case 'back':
      return eventOf(stockBackV1, { variantId, available });
    default:
      return crossing satisfies never;
  }
}
