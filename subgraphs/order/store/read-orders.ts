import type { Order, OrderStatus } from '../domain/order.ts';
import type { Database } from './database.ts';
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
}

const matching = ({ customerId, status }: OrderQuery) => Prisma.sql`
  ${customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`customer_id = ${customerId}::uuid`}
  AND ${status ? Prisma.sql`status = ${status}` : Prisma.sql`TRUE`}`;

/** The orders with these ids, in no particular order. */
export async function readOrdersById({ prisma }: Database, ids: readonly string[]): Promise<Order[]> {
  const rows = await prisma.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE id = ANY(${ids}::uuid[])`;
  return rows.map(toOrder);
}

/** Orders, newest first: at most `limit`, those after a place of the list. */
export async function listOrders(
  { prisma }: Database,
  query: OrderQuery,
  { after, limit }: { after: OrderPlace | null; limit: number },
): Promise<Order[]> {
  const later = after
    ? Prisma.sql`(placed_at, id) < (${after.placedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`TRUE`;
  const rows = await prisma.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE ${matching(query)} AND ${later}
    ORDER BY placed_at DESC, id DESC LIMIT ${limit}`;
  return rows.map(toOrder);
}

/** How many orders there are; more than an `Int` of GraphQL are counted as the largest. */
export async function countOrders({ prisma }: Database, query: OrderQuery): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT least(count(*), 2147483647)::int AS count FROM "order" WHERE ${matching(query)}`;
  return row?.count ?? 0;
}
