import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Fulfillment } from '../domain/fulfill-order.ts';
import type { OrderLine } from '../domain/order.ts';
import { orderFulfilled, paymentCaptured } from '../publishes/order-events.ts';
import { deleteCaptureAttempts } from '../store/capture-attempts.ts';
import type { Tx } from '../store/database.ts';
import { findPayment } from '../store/payments.ts';
import { insertShipment, type Shipment } from '../store/shipments.ts';
import { recordChange } from './record-change.ts';

/** What a shipment is apart from what was decided. */
interface ShipmentHead extends Pick<Shipment, 'id' | 'carrier' | 'trackingNumber'> {
  /** All lines of the order. */
  lines: readonly OrderLine[];
}

/** Writes a shipment of a locked order, and that its payment was captured where the shipment is the first. */
export async function recordShipment(
  tx: Tx,
  decision: Fulfillment,
  { id, carrier, trackingNumber, lines }: ShipmentHead,
  occurrence: Occurrence,
): Promise<void> {
  const { order, complete, captures, lines: leaving } = decision;
  const orderId = order.id;
  const head = { id, orderId, carrier, trackingNumber, status: 'SHIPPED' as const, shippedAt: occurrence.at };
  await insertShipment(tx, { ...head, lines: leaving });
  const variantOf = new Map(lines.map((line) => [line.id, line.variantId]));
  const units = leaving.map(({ orderLineId: lineId, quantity }) => {
    return { lineId, quantity, variantId: variantOf.get(lineId) ?? '' };
  });
  const payment = captures ? await findPayment(tx, orderId) : null;
  if (payment) await deleteCaptureAttempts(tx, orderId);
  const captured = payment ? [paymentCaptured(payment)] : [];
  await recordChange(tx, decision, [...captured, orderFulfilled(order, { id, complete, lines: units })], occurrence);
}
