import { appendEvents } from '#packages/outbox/append-events.ts';
import { type EventContent, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import { isOver, paymentsToVoid } from '../domain/cancel-order.ts';
import type { Change, Order } from '../domain/order.ts';
import { findErasedAccounts } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { updateOrders } from '../store/orders.ts';
import { findPayments } from '../store/payments.ts';
import { anonymiseOrders } from './anonymise-orders.ts';
import { beginAttempts } from './payments/begin-attempts.ts';

/** A change of an order, and what tells of it. */
export interface RecordedChange {
  change: Change;
  contents: readonly EventContent[];
  occurrence: Occurrence;
}

/**
 * Writes changes of locked orders, one of each, together with the events that tell of them, numbered on from the last one of the
 * order. Of those that end an order, what is held for it is given up, and, if it is of somebody who has left, what is personal in
 * it is removed.
 */
export async function recordChanges(tx: Tx, changes: readonly RecordedChange[]): Promise<void> {
  if (changes.length === 0) return;
  const changed = changes.map(({ change, contents, occurrence }) => {
    const order = { ...change.order, version: change.order.version + contents.length };
    return { change: { ...change, order }, order, occurrence };
  });
  await updateOrders(
    tx,
    changed.map(({ change, occurrence: { at } }) => ({ change, at })),
  );
  const events = changes.flatMap(({ change: { order }, contents, occurrence }) =>
    eventsAbout({ id: order.id, version: order.version + 1 }, contents, occurrence),
  );
  await appendEvents(tx, events);
  await giveUpHolds(
    tx,
    changed.filter(({ order }) => isOver(order)),
  );
  await anonymiseErased(
    tx,
    changed.filter(({ order }) => isToBeAnonymised(order)),
  );
}

type Changed = { order: Order; occurrence: Occurrence };

async function giveUpHolds(tx: Tx, ended: readonly Changed[]): Promise<void> {
  if (ended.length === 0) return;
  const orderIds = ended.map(({ order }) => order.id);
  const payments = Map.groupBy(await findPayments(tx, orderIds), ({ orderId }) => orderId);
  for (const { order, occurrence } of ended) {
    const held = paymentsToVoid(order, payments.get(order.id) ?? []);
    await beginAttempts(tx, 'void', { orderId: order.id, payments: held }, occurrence);
  }
}

async function anonymiseErased(tx: Tx, ended: readonly Changed[]): Promise<void> {
  if (ended.length === 0) return;
  const customerIds = ended.map(({ order }) => order.customerId);
  const erased = new Set((await findErasedAccounts(tx, customerIds)).map(({ id }) => id));
  for (const { order, occurrence } of ended) {
    if (erased.has(order.customerId)) await anonymiseOrders(tx, [order], occurrence);
  }
}
