import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';
import { findOrder } from '../store/orders.ts';

/** Longest a mutation waits for what happens to its order elsewhere, in milliseconds. The client can follow it after. */
const patience = 3_000;

/**
 * The order once `settled` holds, or as it is when that takes long. `outcomes` are the events after which it holds, and
 * no others: what was committed before may be told only now, and would end the wait too early.
 */
export async function awaitOutcome(
  { database, signal }: Dependencies,
  orderId: string,
  { settled, outcomes }: { settled: (order: Order) => boolean; outcomes: readonly string[] },
): Promise<Order> {
  using outcome = signal.expect(orderId, outcomes);
  const order = await findOrder(database.prisma, orderId);
  if (settled(order)) return order;
  await outcome.within(patience);
  return findOrder(database.prisma, orderId);
}
