import { productSalesChangedV1 } from '#events/analytics/product-sales-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { ProductUnits } from '../store/product-sales.ts';

/** Most products that one event tells of. */
const mostTold = 500;

/** As many events as it takes. */
export function productSalesChanged(days: number, changed: readonly ProductUnits[]) {
  return Array.from({ length: Math.ceil(changed.length / mostTold) }, (_, index) => {
    const products = changed.slice(index * mostTold, (index + 1) * mostTold).map(({ productId, units }) => {
      return { productId, units: Math.min(Number(units), Number.MAX_SAFE_INTEGER) };
    });
    return eventOf(productSalesChangedV1, { days, products });
  });
}
