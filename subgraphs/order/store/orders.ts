import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Change, FulfillmentStatus, Order, OrderLine, OrderStatus } from '../domain/order.ts';
import type { Payment } from '../domain/payment.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type OrderRow, orderColumns, toOrder } from './order-columns.ts';

/** Place of an order in a list that is sorted newest first. */
export interface OrderPlace {
  placedAt: string;
  id: string;
}

export interface OrderQuery {
  customerId?: string;
  status?: OrderStatus | null;
  /** None is no condition. */
  fulfillmentStatuses?: readonly FulfillmentStatus[];
}

const matching = ({ customerId, status, fulfillmentStatuses = [] }: OrderQuery) => Prisma.sql`
  ${customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`customer_id = ${customerId}::uuid`}
  AND ${status ? Prisma.sql`status = ${status}` : Prisma.sql`TRUE`}
  AND ${fulfillmentStatuses.length > 0 ? Prisma.sql`fulfillment_status = ANY(${fulfillmentStatuses}::text[])` : Prisma.sql`TRUE`}`;

/** SQL, as everywhere here: the columns are read in one way, with and without a lock. */
export async function findOrders(tx: Tx, ids: readonly string[]): Promise<Order[]> {
  const rows = await tx.$queryRaw<OrderRow[]>`SELECT ${orderColumns} FROM "order" WHERE id = ANY(${ids}::uuid[])`;
  return rows.map(toOrder);
}

/** Throws when there is none. */
export async function findOrder(tx: Tx, id: string): Promise<Order> {
  const [order] = await findOrders(tx, [id]);
  if (!order) throw new Error(`order ${id} vanished`);
  return order;
}

/** Orders, newest first: at most `limit`, those after a place of the list. */
export async function listOrders(
  tx: Tx,
  query: OrderQuery,
  { after, limit }: { after: OrderPlace | null; limit: number },
): Promise<Order[]> {
  const later = after
    ? Prisma.sql`(placed_at, id) < (${after.placedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`TRUE`;
  const rows = await tx.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE ${matching(query)} AND ${later}
    ORDER BY placed_at DESC, id DESC LIMIT ${limit}`;
  return rows.map(toOrder);
}

/** How many orders there are; more than an `Int` of GraphQL are counted as the largest. */
export async function countOrders(tx: Tx, query: OrderQuery): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT least(count(*), 2147483647)::int AS count FROM "order" WHERE ${matching(query)}`;
  return row?.count ?? 0;
}

/**
 * Locks and reads orders. Everything that changes orders takes this lock first, always in the order of ids, so that two that
 * change several do not wait for each other.
 */
export async function lockOrders(tx: Tx, ids: readonly string[]): Promise<Order[]> {
  const rows = await tx.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return rows.map(toOrder);
}

/** Null when there is none. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  const [order] = await lockOrders(tx, [id]);
  return order ?? null;
}

/** An order that is about to be written. */
export interface NewOrder {
  order: Omit<Order, 'sequence'>;
  lines: readonly OrderLine[];
  payment: Payment;
}

/** Writes new orders, each with its lines, its payment and the first entry of its timeline, in one statement. */
export async function insertOrders(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return;
  const heads = orders.map(({ order: { price, ...head } }) => ({ ...head, ...price }));
  const lines = orders.flatMap((order) => order.lines.map((line, position) => ({ ...line, position })));
  const payments = orders.map(({ payment }) => payment);
  const entries = orders.map(({ order }) => ({ id: uuidv7(), orderId: order.id, at: order.placedAt }));
  await tx.$executeRaw`
    WITH head AS (
      INSERT INTO "order" (id, version, customer_id, status, payment_status, fulfillment_status, currency, market, discounts_minor,
        shipping_minor, tax_minor, total_minor, placed_at, shipping_address)
      SELECT id, version, "customerId", status, "paymentStatus", "fulfillmentStatus", currency, market, "discountsMinor",
        "shippingMinor", "taxMinor", "totalMinor", "placedAt", "shippingAddress"
      FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS head(id uuid, version int, "customerId" uuid, status text,
        "paymentStatus" text, "fulfillmentStatus" text, currency text, market text, "discountsMinor" bigint, "shippingMinor" bigint,
        "taxMinor" bigint, "totalMinor" bigint, "placedAt" timestamptz, "shippingAddress" jsonb)
    ), line AS (
      INSERT INTO order_line (id, order_id, position, variant_id, product_id, quantity, unit_price_minor, price_list_id)
      SELECT id, "orderId", position, "variantId", "productId", quantity, "unitPriceMinor", "priceListId"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line(id uuid, "orderId" uuid, position int,
        "variantId" uuid, "productId" uuid, quantity int, "unitPriceMinor" bigint,
        "priceListId" uuid)
    ), payment AS (
      INSERT INTO payment (id, order_id, provider, status, amount_minor, currency, token)
      SELECT id, "orderId", provider, status, "amountMinor", currency, token
      FROM jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) AS payment(id uuid, "orderId" uuid, provider text,
        status text, "amountMinor" bigint, currency text, token text)
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT id, "orderId", 'PLACED', at
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry(id uuid, "orderId" uuid, at timestamptz)`;
}

/**
 * Writes changes of locked orders, of each one, with their payments and timelines, in one statement. Ids are given once more as
 * arrays: the planner does not know how few the JSON has, and would read a table of some ten thousand orders as a whole.
 */
export async function updateOrders(tx: Tx, changes: readonly { change: Change; at: Date }[]): Promise<void> {
  const heads = changes.map(({ change: { order } }) => {
    const { id, version, status, paymentStatus, fulfillmentStatus, rejection, cancellationReason } = order;
    return { id, version, status, paymentStatus, fulfillmentStatus, rejection, cancellationReason };
  });
  const payments = changes.flatMap(({ change }) =>
    change.payments.map(({ id, status, authorizationId }) => ({ id, status, authorizationId })),
  );
  const entries = changes.flatMap(({ change: { order, timeline }, at }) =>
    timeline.map((type) => ({ id: uuidv7(), orderId: order.id, type, at })),
  );
  await tx.$executeRaw`
    WITH head AS (
      UPDATE "order" SET version = changed.version, status = changed.status, payment_status = changed."paymentStatus",
        fulfillment_status = changed."fulfillmentStatus", rejection = changed.rejection,
        cancellation_reason = changed."cancellationReason"
      FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS changed(id uuid, version int, status text,
        "paymentStatus" text, "fulfillmentStatus" text, rejection jsonb, "cancellationReason" text)
      WHERE "order".id = changed.id AND "order".id = ANY(${heads.map(({ id }) => id)}::uuid[])
    ), paid AS (
      UPDATE payment SET status = changed.status, authorization_id = changed."authorizationId"
      FROM jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) AS changed(id uuid, status text, "authorizationId" text)
      WHERE payment.id = changed.id AND payment.id = ANY(${payments.map(({ id }) => id)}::uuid[])
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT id, "orderId", type, at
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry(id uuid, "orderId" uuid, type text, at timestamptz)`;
}
