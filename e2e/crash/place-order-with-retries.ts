import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import type { PlaceOrderInput } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { retryDuringOutage } from './retry-during-outage.ts';

/** Sends an order again, under the same key, until it is placed. @param limit milliseconds to go on; default: half a minute */
export async function placeOrderWithRetries(
  customer: Souk,
  input: PlaceOrderInput,
  limit?: number,
): Promise<{ id: string; attempts: number }> {
  const { result, attempts } = await retryDuringOutage(async () => {
    // Of the storefront, since it asks nothing of other subgraphs, which may be down.
    const { placeOrder } = await customer.mutate(PlaceOrderDocument, { input });
    return expectType(placeOrder, 'Order');
  }, limit);
  return { id: result.id, attempts };
}
