import { claimKey, type KeyUse } from '#packages/idempotency/claim-key.ts';
import { releaseKey } from '#packages/idempotency/release-key.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { fulfillOrder as decide, type ShipmentLine } from '../domain/fulfill-order.ts';
import type { Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { findOrder, lockOrder } from '../store/orders.ts';
import { findShipments } from '../store/shipments.ts';
import { beginCapture, captureAtProvider, recordCapture, recordCaptureRefusal } from './capture-payment.ts';
import { recordShipment } from './record-shipment.ts';

export interface FulfillOrder {
  idempotencyKey: string;
  orderId: string;
  /** Null for everything that has not left. */
  lines: ShipmentLine[] | null;
  carrier: string | null;
  trackingNumber: string | null;
}

/**
 * Records a shipment, and captures the payment with the first one; the order. The provider is called between two
 * transactions (ADR 24): the first claims the key and notes the attempt, the second records what came of it. Whatever ends
 * the process in between, the mutation with the same key goes on from there.
 */
export async function fulfillOrder(
  { database, payments, clock }: Dependencies,
  { idempotencyKey: key, ...input }: FulfillOrder,
  cause: Cause,
) {
  const use = { caller: cause.actor.id, operation: 'fulfillOrder', key, input, resultId: uuidv7() };
  const now = (): Occurrence => ({ at: clock(), cause });

  const begun = await database.transact((tx) => ship(tx, use, now(), { captured: false }));
  if (isRefusal(begun)) {
    // An earlier request may have left its claim.
    if (begun.refused !== 'idempotency-key-reused') await database.transact((tx) => giveUp(tx, use, async () => true));
    return begun;
  }
  const { order, capture } = begun;
  if (capture === null) return order;

  const answer = await captureAtProvider(payments, capture);
  if (isRefusal(answer)) {
    if (answer.refused === 'payment-provider-unavailable') return answer;
    if (await database.transact((tx) => giveUp(tx, use, () => recordCaptureRefusal(tx, capture)))) return answer;
  }
  const shipped = await database.transact((tx) => ship(tx, use, now(), { captured: true }));
  if (!isRefusal(shipped)) return shipped.order;
  await database.transact((tx) =>
    giveUp(tx, use, async () => {
      await recordCapture(tx, capture, now());
      return true;
    }),
  );
  return shipped;
}

/** The input is part of the use: an earlier one of the same key had the same. */
interface ShipmentUse extends KeyUse {
  input: Omit<FulfillOrder, 'idempotencyKey'>;
}

/** Claims the key; the id of the shipment it stands for, which an earlier request may have chosen. */
async function claimShipment(tx: Tx, use: ShipmentUse) {
  const claim = await claimKey(tx, use);
  if (claim.status === 'reused') return refuse('idempotency-key-reused');
  return claim.status === 'repeated' ? claim.resultId : use.resultId;
}

/**
 * Records the shipment, unless an earlier request has, and answers with the order; with `capture` when the payment must be
 * captured before.
 */
async function ship(tx: Tx, use: ShipmentUse, occurrence: Occurrence, { captured }: { captured: boolean }) {
  const { orderId, lines: requested, carrier, trackingNumber } = use.input;
  const id = await claimShipment(tx, use);
  if (isRefusal(id)) return id;
  const order = await lockOrder(tx, orderId);
  if (!order) return refuse('unknown-order');
  const shipments = await findShipments(tx, [orderId]);
  if (isRecorded(id, use, shipments)) return { order, capture: null };

  const lines = await findLines(tx, [orderId]);
  const left = shipments.flatMap((shipment) => shipment.lines);
  const decision = decide(order, lines, left, requested);
  if (isRefusal(decision)) return decision;
  if (decision.captures && !captured) return { order, capture: await beginCapture(tx, orderId, occurrence.at) };
  await recordShipment(tx, decision, { id, lines, carrier, trackingNumber }, occurrence);
  return { order: await findOrder(tx, orderId), capture: null };
}

/** Keys of before ADR 24 stand for the order: they were committed together with their shipment. */
const isRecorded = (id: string, { input: { orderId } }: ShipmentUse, shipments: readonly { id: string }[]) =>
  id === orderId || shipments.some((shipment) => shipment.id === id);

/**
 * Does what has to be done when nothing comes of a shipment; when that resolves to true, its key is free again, unless
 * another request with it has recorded the shipment meanwhile.
 */
async function giveUp(tx: Tx, use: ShipmentUse, settle: () => Promise<boolean>): Promise<boolean> {
  const { orderId } = use.input;
  // The key before the order, as everywhere, so that two transactions cannot wait for one another.
  const id = await claimShipment(tx, use);
  await lockOrder(tx, orderId);
  const over = await settle();
  if (over && !isRefusal(id) && !isRecorded(id, use, await findShipments(tx, [orderId]))) {
    await releaseKey(tx, { ...use, resultId: id });
  }
  return over;
}
