import { deleteKeysOf } from '#packages/idempotency/delete-keys-of.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import { updateErasedAt } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { lockPersonalOrders } from '../store/personal-orders.ts';
import { anonymiseOrders } from './anonymise-orders.ts';

/**
 * Removes what is personal of a customer who has left from the orders that are over. The others are still to be sent
 * somewhere: they lose it when they end.
 */
export async function eraseCustomer(tx: Tx, customerId: string, occurrence: Occurrence): Promise<void> {
  // Before the orders are locked: one that ends meanwhile either is seen here as over, or waits and sees this.
  await updateErasedAt(tx, customerId, occurrence.at);
  await deleteKeysOf(tx, customerId);
  const orders = await lockPersonalOrders(tx, customerId);
  await anonymiseOrders(tx, orders.filter(isToBeAnonymised), occurrence);
}
