import type { Order } from '../domain/order.ts';
import type { Room } from '../room.ts';
import { readOrdersById } from '../store/read-orders.ts';

/** Longest a mutation waits for what happens to its order elsewhere, in milliseconds. The client can follow it after. */
const patience = 3_000;

/** Commits that can change what a mutation waits for. */
const outcomes = ['order.confirmed', 'order.rejected', 'order.payment-voided'];

/** The order once `settled` holds, or as it is when that takes long. */
export async function awaitOutcome(
  { database, signal }: Room,
  orderId: string,
  settled: (order: Order) => boolean,
): Promise<Order> {
  const read = async () => {
    const [order] = await readOrdersById(database, [orderId]);
    if (!order) throw new Error(`order ${orderId} vanished`);
    return order;
  };
  using outcome = signal.expect(orderId, outcomes);
  const order = await read();
  if (settled(order)) return order;
  await outcome.within(patience);
  return read();
}
