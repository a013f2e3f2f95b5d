import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from './eventually.ts';
import { OrderOutcomeDocument, type OrderOutcomeQuery } from './generated.ts';

export type Outcome = NonNullable<OrderOutcomeQuery['order']>;

/** Milliseconds in which an order has to be decided, whatever happens to the system meanwhile. */
const timeout = 30_000;

/** The order once it is decided. `souk` is whoever may see it. */
export async function outcomeOf(souk: Souk, orderId: string): Promise<Outcome> {
  const look = async () => (await souk.query(OrderOutcomeDocument, { id: orderId })).order;
  const order = await eventually(look, (seen) => seen !== null && seen.status !== 'PENDING', timeout);
  if (!order) throw new Error(`order ${orderId} is not there`);
  return order;
}
