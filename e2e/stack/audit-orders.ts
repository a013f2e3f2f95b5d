import type { SubgraphDatabases } from './subgraph-databases.ts';

/** What the databases say of the orders of a variant. */
export interface OrderAudit {
  id: string;
  status: string;
  /** Types of the events about it, in the order they were written. */
  events: string[];
  /** Answers of inventory to it, `reservation.accepted` and the like. */
  reservations: string[];
  /** Entries of its timeline. */
  timeline: string[];
}

/** The orders of a variant, oldest first. */
export async function auditOrders({ rows }: SubgraphDatabases, variantId: string): Promise<OrderAudit[]> {
  const orders = await rows<Omit<OrderAudit, 'reservations'>>(
    'order',
    `SELECT id, status,
       ARRAY(SELECT type FROM outbox_event WHERE aggregate_id = "order".id::text ORDER BY position) AS events,
       ARRAY(SELECT type FROM timeline_entry WHERE order_id = "order".id ORDER BY id) AS timeline
     FROM "order" WHERE id IN (SELECT order_id FROM order_line WHERE variant_id = $1) ORDER BY id`,
    [variantId],
  );
  const answers = await rows<{ orderId: string; type: string }>(
    'inventory',
    `SELECT data->>'orderId' AS "orderId", type FROM outbox_event
     WHERE aggregate_type = 'reservation' AND data->>'orderId' = ANY($1) ORDER BY position`,
    [orders.map(({ id }) => id)],
  );
  return orders.map((order) => {
    return { ...order, reservations: answers.filter(({ orderId }) => orderId === order.id).map(({ type }) => type) };
  });
}

/** An order that was placed, reserved, paid and confirmed, each exactly once. */
export const confirmedOnce: Omit<OrderAudit, 'id'> = {
  status: 'CONFIRMED',
  events: ['order.placed', 'order.payment-authorized', 'order.confirmed'],
  reservations: ['reservation.accepted'],
  timeline: ['PLACED', 'STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'],
};
