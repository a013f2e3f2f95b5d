import type { Cause } from '#packages/outbox/cause.ts';
import type { EventContent } from '#packages/outbox/event-content.ts';
import type { Change, Order, OrderLine } from '../domain/order.ts';
import { type PaymentOutcome, type SettledPayment, settlePayments } from '../domain/settle-order.ts';
import { orderConfirmed, orderRejected, paymentAuthorized, paymentDeclined } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { lockOrders } from '../store/orders.ts';
import { type AttemptAnswer, saveAnswers, updateEnded } from '../store/payment-attempts.ts';
import { authorizationOf } from './payments/authorize-payments.ts';
import { beginAttempts } from './payments/begin-attempts.ts';
import { recordChanges } from './record-changes.ts';

/** What the provider said of the payments of a reserved order. */
interface Settlement {
  orderId: string;
  settled: readonly SettledPayment[];
  cause: Cause;
}

/** Null of an order that was over before the provider was asked. */
export type PerhapsSettled = Omit<Settlement, 'settled'> & { settled: readonly SettledPayment[] | null };

/** Confirms or ends reserved orders by what the provider said of their payments. */
export async function settleOrders(tx: Tx, given: readonly PerhapsSettled[], at: Date): Promise<void> {
  const settlements = given.filter((one): one is Settlement => one.settled !== null);
  if (settlements.length > 0) await settleAsked(tx, settlements, at);
  // What was asked last before it was over has no answer, and needs none: the void holds for it as well.
  const over = given.filter(({ settled }) => settled === null).map(({ orderId }) => orderId);
  if (over.length > 0) await updateEnded(tx, over, 'authorize', at);
}

async function settleAsked(tx: Tx, settlements: readonly Settlement[], at: Date): Promise<void> {
  const orderIds = settlements.map(({ orderId }) => orderId);
  const orders = new Map((await lockOrders(tx, orderIds)).map((order) => [order.id, order]));
  await saveAnswers(tx, answersOf(settlements, at));
  const changes: { change: Change; cause: Cause }[] = [];
  for (const { orderId, settled, cause } of settlements) {
    const order = orders.get(orderId);
    if (!order) throw new Error(`order ${orderId} vanished`);
    if (order.status === 'PENDING') {
      const change = settlePayments(order, settled);
      changes.push({ change, cause });
      orders.set(orderId, change.order);
    } else if (order.status !== 'CONFIRMED') {
      // Cancelled while the provider was asked, and perhaps voided before it answered: what it holds now is given up as well.
      const held = settled.flatMap(({ payment, outcome }) =>
        outcome.status === 'authorized' && payment.provider ? [payment] : [],
      );
      await beginAttempts(tx, 'void', { orderId, payments: held }, { at, cause });
    }
    // Otherwise another delivery of the event has confirmed it: it holds what this one was told of.
  }
  const lines = await linesOf(tx, changes);
  const recorded = changes.map(({ change, cause }) => {
    return { change, contents: contentsOf(change, lines.get(change.order.id) ?? []), occurrence: { at, cause } };
  });
  await recordChanges(tx, recorded);
}

/** One of each payment: the first, should the event of a reservation be there twice. */
function answersOf(settlements: readonly Settlement[], at: Date): AttemptAnswer[] {
  const answers = new Map<string, AttemptAnswer>();
  for (const { payment, outcome } of settlements.flatMap(({ settled }) => settled)) {
    if (payment.provider === null || answers.has(payment.id)) continue;
    answers.set(payment.id, { attempt: authorizationOf(payment, at), ...answerOf(outcome), endedAt: at });
  }
  return [...answers.values()];
}

function answerOf(outcome: PaymentOutcome) {
  switch (outcome.status) {
    case 'authorized':
      return { outcome: 'done', reason: null } as const;
    case 'declined':
      return { outcome: 'refused', reason: outcome.reason } as const;
    case 'timeout':
      return { outcome: 'unknown', reason: null } as const;
    default:
      return outcome satisfies never;
  }
}

const isConfirmed = ({ status }: Order) => status === 'CONFIRMED';

/** The lines of those that are confirmed, by order. */
async function linesOf(tx: Tx, changes: readonly { change: Change }[]): Promise<Map<string, OrderLine[]>> {
  const confirmed = changes.flatMap(({ change: { order } }) => (isConfirmed(order) ? [order.id] : []));
  if (confirmed.length === 0) return new Map();
  return Map.groupBy(await findLines(tx, confirmed), ({ orderId }) => orderId);
}

function contentsOf({ order, payments }: Change, lines: readonly OrderLine[]): EventContent[] {
  const ofPayments = payments.flatMap((payment): EventContent[] => {
    if (payment.status === 'AUTHORIZED') return [paymentAuthorized(order, payment)];
    return payment.status === 'DECLINED' ? [paymentDeclined(order, payment)] : [];
  });
  return [...ofPayments, isConfirmed(order) ? orderConfirmed(order, lines) : orderRejected(order)];
}
