import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { fulfillOrder as fulfill, type ShipmentLine } from '../domain/fulfill-order.ts';
import { orderFulfilled, paymentCaptured } from '../publishes/order-events.ts';
import type { Database } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { findOrder, findOrders, lockOrder } from '../store/orders.ts';
import { findPayment, updateCaptureBegun } from '../store/payments.ts';
import { findShipments, insertShipment } from '../store/shipments.ts';
import { capturePayment } from './capture-payment.ts';
import { recordChange } from './record-change.ts';

export interface FulfillOrder {
  idempotencyKey: string;
  orderId: string;
  /** Null for everything that has not left. */
  lines: ShipmentLine[] | null;
  carrier: string | null;
  trackingNumber: string | null;
}

/**
 * Records a shipment and captures the payment with the first one; the order. The provider is called while the order is
 * locked, so that nobody cancels it in between. That it is called is noted before: when its answer is lost, the order
 * cannot be cancelled until the mutation was repeated, which captures nothing twice.
 */
export async function fulfillOrder(dependencies: Dependencies, command: FulfillOrder, cause: Cause) {
  const { database } = dependencies;
  const { orderId } = command;
  if (await wouldCapture(database, command)) await updateCaptureBegun(database.prisma, orderId, true);
  const result = await shipOnce(dependencies, command, cause);
  const refused = isRefusal(result) && result.refused === 'capture-failed';
  if (refused) await updateCaptureBegun(database.prisma, orderId, false);
  return result;
}

async function wouldCapture({ prisma }: Database, { orderId, lines: requested }: FulfillOrder): Promise<boolean> {
  const [order] = await findOrders(prisma, [orderId]);
  if (!order) return false;
  const lines = await findLines(prisma, [orderId]);
  const shipped = (await findShipments(prisma, [orderId])).flatMap((shipment) => shipment.lines);
  const decision = fulfill(order, lines, shipped, requested);
  return !isRefusal(decision) && decision.captures;
}

function shipOnce(
  { database, payments, clock }: Dependencies,
  { idempotencyKey: key, ...input }: FulfillOrder,
  cause: Cause,
) {
  const { orderId, carrier, trackingNumber } = input;
  const use = { caller: cause.actor.id, operation: 'fulfillOrder', key, input, resultId: orderId };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const order = await lockOrder(tx, orderId);
        if (!order) return refuse('unknown-order');
        const lines = await findLines(tx, [orderId]);
        const shipped = (await findShipments(tx, [orderId])).flatMap((shipment) => shipment.lines);
        const decision = fulfill(order, lines, shipped, input.lines);
        if (isRefusal(decision)) return decision;

        const payment = decision.captures ? await findPayment(tx, orderId) : null;
        const captured = payment && (await capturePayment(payments, payment));
        if (isRefusal(captured)) return captured;
        const at = clock();
        const id = uuidv7();
        const head = { id, orderId, carrier, trackingNumber, status: 'SHIPPED' as const, shippedAt: at };
        await insertShipment(tx, { ...head, lines: decision.lines });
        const variantOf = new Map(lines.map((line) => [line.id, line.variantId]));
        const left = decision.lines.map(({ orderLineId: lineId, quantity }) => {
          return { lineId, quantity, variantId: variantOf.get(lineId) ?? '' };
        });
        const fulfilled = orderFulfilled(decision.order, { id, complete: decision.complete, lines: left });
        await recordChange(tx, decision, [...(payment ? [paymentCaptured(payment)] : []), fulfilled], { at, cause });
        return findOrder(tx, orderId);
      },
      recall: () => findOrder(tx, orderId),
    }),
  );
}
