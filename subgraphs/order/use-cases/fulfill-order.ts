import { claimKey, type KeyUse } from '#packages/idempotency/claim-key.ts';
import { releaseKeys } from '#packages/idempotency/release-keys.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { fulfillOrder as decide, type ShipmentLine } from '../domain/fulfill-order.ts';
import type { Database, Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { findOrder, lockOrder } from '../store/orders.ts';
import { findShipments } from '../store/shipments.ts';
import { awaitCapture } from './payments/await-capture.ts';
import { beginCaptures } from './payments/begin-captures.ts';
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
 * Records a shipment; the order. The first one has what pays for the order captured before: that is committed, a job asks the
 * provider, and this waits a moment for what comes of it, holding nothing. Whatever ends the process or the wait, the
 * capture goes on, and the mutation with the same key continues from there.
 */
export async function fulfillOrder(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: FulfillOrder,
  cause: Cause,
) {
  const { database, clock } = dependencies;
  const use = { caller: cause.actor.id, operation: 'fulfillOrder', key, input, resultId: uuidv7() };
  const tryToShip = async () => {
    const shipped = await database.transact((tx) => ship(tx, use, { at: clock(), cause }));
    // An earlier request may have left its claim.
    if (isRefusal(shipped) && shipped.refused !== 'idempotency-key-reused') await giveKeyUp(database, use);
    return shipped;
  };

  const begun = await tryToShip();
  if (isRefusal(begun)) return begun;
  if (begun.captures.length === 0) return begun.order;
  const failure = await awaitCapture(dependencies, input.orderId, begun.captures);
  if (failure?.refused === 'capture-failed') await giveKeyUp(database, use);
  if (failure) return failure;
  const shipped = await tryToShip();
  if (isRefusal(shipped)) return shipped;
  return shipped.captures.length === 0 ? shipped.order : refuse('payment-provider-unavailable');
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
 * Records the shipment, unless an earlier request has, and answers with the order; with `captures`, the attempts to capture
 * what pays for it, when that has to be done before.
 */
async function ship(tx: Tx, use: ShipmentUse, occurrence: Occurrence) {
  const { orderId, lines: requested, carrier, trackingNumber } = use.input;
  const id = await claimShipment(tx, use);
  if (isRefusal(id)) return id;
  const order = await lockOrder(tx, orderId);
  if (!order) return refuse('unknown-order');
  const shipments = await findShipments(tx, [orderId]);
  if (isRecorded(id, use, shipments)) return { order, captures: [] };

  const lines = await findLines(tx, [orderId]);
  const left = shipments.flatMap((shipment) => shipment.lines);
  let decision = decide(order, lines, left, requested);
  if (isRefusal(decision)) return decision;
  if (decision.captures) {
    const captures = await beginCaptures(tx, order, occurrence);
    if (captures.length > 0) return { order, captures };
    decision = decide(await findOrder(tx, orderId), lines, left, requested);
    if (isRefusal(decision) || decision.captures) throw new Error(`order ${orderId} has nothing to be captured`);
  }
  await recordShipment(tx, decision, { id, lines, carrier, trackingNumber }, occurrence);
  return { order: await findOrder(tx, orderId), captures: [] };
}

/** Keys of before ADR 24 stand for the order: they were committed together with their shipment. */
const isRecorded = (id: string, { input: { orderId } }: ShipmentUse, shipments: readonly { id: string }[]) =>
  id === orderId || shipments.some((shipment) => shipment.id === id);

/** Frees the key of a shipment of which nothing comes, unless another request with it has recorded the shipment meanwhile. */
async function giveKeyUp(database: Database, use: ShipmentUse): Promise<void> {
  const { orderId } = use.input;
  await database.transact(async (tx) => {
    // The key before the order, as everywhere, so that two transactions cannot wait for one another.
    const id = await claimShipment(tx, use);
    await lockOrder(tx, orderId);
    if (isRefusal(id) || isRecorded(id, use, await findShipments(tx, [orderId]))) return;
    await releaseKeys(tx, [{ ...use, resultId: id }]);
  });
}
