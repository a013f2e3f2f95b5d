import { performOnceWithRefuse } from '#packages/idempotency/perform-once-with-refuse.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import {
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
  notFound,
} from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { fulfillOrder as fulfill, type ShipmentLine } from '../domain/fulfill-order.ts';
import { orderFulfilled, paymentCaptured } from '../publishes/order-events.ts';
import type { Database, Tx } from '../store/database.ts';
import { insertShipment } from '../store/insert-shipment.ts';
import { lockOrder } from '../store/lock-order.ts';
import { noteCapture } from '../store/payments.ts';
import { readLines, readShipments } from '../store/read-order-parts.ts';
import { readOrdersById } from '../store/read-orders.ts';
import { capturePayment, type PaymentCaptureFailed } from './capture-payment.ts';
import type { OrderStateConflict } from './order-state-conflict.ts';
import { recordChange } from './record-change.ts';
import { refuseFulfillment } from './refuse-fulfillment.ts';

export interface FulfillOrder {
  idempotencyKey: string;
  orderId: string;
  lines: ShipmentLine[] | null;
  carrier: string | null;
  trackingNumber: string | null;
}

type Refusal = OrderStateConflict | PaymentCaptureFailed | NotFound | InvalidInput;

/**
 * Records a shipment and captures the payment with the first one; the order's id. The provider is called while the order
 * is locked, so that nobody cancels it in between. That it is called is noted before: when its answer is lost, the order
 * cannot be cancelled until the mutation was repeated, which captures nothing twice.
 */
export async function fulfillOrder(
  dependencies: Dependencies,
  command: FulfillOrder,
  cause: Cause,
): Promise<string | Refusal | IdempotencyKeyReused> {
  const { database } = dependencies;
  const { orderId } = command;
  if (await wouldCapture(database, command)) await noteCapture(database, orderId, true);
  const result = await shipOnce(dependencies, command, cause);
  const refused = typeof result !== 'string' && result.__typename === 'PaymentCaptureFailed';
  if (refused) await noteCapture(database, orderId, false);
  return result;
}

async function wouldCapture(database: Database, { orderId, lines: requested }: FulfillOrder): Promise<boolean> {
  const [order] = await readOrdersById(database, [orderId]);
  if (!order) return false;
  const lines = await readLines(database.prisma, [orderId]);
  const shipments = await readShipments(database.prisma, [orderId]);
  const shipped = shipments.flatMap((shipment) => shipment.lines);
  const decision = fulfill(order, lines, shipped, requested);
  return decision.kind === 'shipped' && decision.captures;
}

function shipOnce(
  { database, payments, clock }: Dependencies,
  { idempotencyKey: key, ...input }: FulfillOrder,
  cause: Cause,
): Promise<string | Refusal | IdempotencyKeyReused> {
  const { orderId, carrier, trackingNumber } = input;
  return performOnceWithRefuse<Tx, string, Refusal>(
    database.transact,
    { caller: cause.actor.id, operation: 'fulfillOrder', key, input, resultId: orderId },
    {
      async perform(tx, refuse) {
        const order = await lockOrder(tx, orderId);
        if (!order) return refuse(notFound(['input', 'orderId'], `order ${orderId}`));
        const lines = await readLines(tx, [orderId]);
        const shipped = (await readShipments(tx, [orderId])).flatMap((shipment) => shipment.lines);
        const decision = fulfill(order, lines, shipped, input.lines);
        if (decision.kind !== 'shipped') return refuse(refuseFulfillment(decision));

        const captured = decision.captures ? await capturePayment(tx, payments, orderId) : null;
        if (captured && '__typename' in captured) return refuse(captured);
        const at = clock();
        const id = uuidv7();
        const head = { id, orderId, carrier, trackingNumber, status: 'SHIPPED' as const, shippedAt: at };
        await insertShipment(tx, { ...head, lines: decision.lines });
        const variantOf = new Map(lines.map((line) => [line.id, line.variantId]));
        const left = decision.lines.map(({ orderLineId: lineId, quantity }) => {
          return { lineId, quantity, variantId: variantOf.get(lineId) ?? '' };
        });
        const fulfilled = orderFulfilled(decision.order, { id, complete: decision.complete, lines: left });
        await recordChange(tx, decision, [...(captured ? [paymentCaptured(captured)] : []), fulfilled], { at, cause });
        return orderId;
      },
      recall: async (_tx, resultId) => resultId,
    },
  );
}
