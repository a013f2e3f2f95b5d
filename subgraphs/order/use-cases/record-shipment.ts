import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Fulfillment } from '../domain/fulfill-order.ts';
import type { OrderLine } from '../domain/order.ts';
import { orderFulfilled } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { insertShipment, type Shipment } from '../store/shipments.ts';
import { recordChanges } from './record-changes.ts';

/** What a shipment is apart from what was decided. */
interface ShipmentHead extends Pick<Shipment, 'id' | 'carrier' | 'trackingNumber'> {
  /** All lines of the order. */
  lines: readonly OrderLine[];
}

/** Writes a shipment of a locked order that is paid. */
export async function recordShipment(
  tx: Tx,
  decision: Fulfillment,
  { id, carrier, trackingNumber, lines }: ShipmentHead,
  occurrence: Occurrence,
): Promise<void> {
  const { order, complete, lines: leaving } = decision;
  const orderId = order.id;
  const head = { id, orderId, carrier, trackingNumber, status: 'SHIPPED' as const, shippedAt: occurrence.at };
  await insertShipment(tx, { ...head, lines: leaving });
  const variantOf = new Map(lines.map((line) => [line.id, line.variantId]));
  const units = leaving.map(({ orderLineId: lineId, quantity }) => {
    return { lineId, quantity, variantId: variantOf.get(lineId) ?? '' };
  });
  const contents = [orderFulfilled(order, { id, complete, lines: units })];
  await recordChanges(tx, [{ change: decision, contents, occurrence }]);
}
