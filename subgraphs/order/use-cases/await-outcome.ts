import type { Expectation } from '#packages/outbox/commit-signal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';

/** Longest a mutation waits for what happens to its order elsewhere, in milliseconds. The client can follow it after. */
const patience = 3_000;

/**
 * The order once `settled` holds, or as it is when that takes long. `outcomes` are the events after which it holds, and
 * no others: what was committed before may be told only now, and would end the wait too early.
 */
export async function awaitOutcome(
  dependencies: Dependencies,
  orderId: string,
  { settled, outcomes }: { settled: (order: Order) => boolean; outcomes: readonly string[] },
): Promise<Order> {
  using outcome = dependencies.signal.expect(orderId, outcomes);
  const order = await readOrder(dependencies, orderId);
  if (settled(order)) return order;
  return await awaitExpected(dependencies, orderId, outcome);
}

/** The same for an order that was not settled when the outcome began to be expected. */
export async function awaitExpected(
  dependencies: Dependencies,
  orderId: string,
  outcome: Pick<Expectation, 'within'>,
): Promise<Order> {
  await outcome.within(patience);
  return readOrder(dependencies, orderId);
}

/** Together with all that are woken by the same commit. */
async function readOrder({ loaders }: Dependencies, id: string): Promise<Order> {
  const order = await loaders.orders.load(id);
  if (!order) throw new Error(`order ${id} vanished`);
  return order;
}
