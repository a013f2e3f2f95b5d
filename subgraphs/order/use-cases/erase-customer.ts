import { deleteKeysOf } from '#packages/idempotency/delete-keys-of.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import { markErased } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { lockPersonalOrders } from '../store/lock-order.ts';
import { anonymiseOrders } from './anonymise-orders.ts';

/**
 * Removes what is personal of a customer who has left from the orders that are over. The others are still to be sent
 * somewhere: they lose it when they end.
 */
export async function eraseCustomer(tx: Tx, customerId: string, context: { at: Date; cause: Cause }): Promise<void> {
  // Before the orders are locked: one that ends meanwhile either is seen here as over, or waits and sees this.
  await markErased(tx, customerId, context.at);
  await deleteKeysOf(tx, customerId);
  const orders = await lockPersonalOrders(tx, customerId);
  await anonymiseOrders(tx, orders.filter(isToBeAnonymised), context);
}
