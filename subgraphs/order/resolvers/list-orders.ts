import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import type { Dependencies } from '../dependencies.ts';
import { countOrders, listOrders as list, type OrderQuery } from '../store/orders.ts';

// PostgreSQL reads neither a year 0 nor any number of decimals.
const instant = z.iso.datetime({ precision: 3 }).refine((text) => !text.startsWith('0000'));
const placeSchema = z.object({ placedAt: instant, id: z.uuid() });

/** A page of orders, newest first. They are counted only when `totalCount` is asked for. */
export async function listOrders(
  { database }: Dependencies,
  query: OrderQuery,
  args: { first?: number | null; after?: string | null },
) {
  const page = readPage(args, placeSchema);
  const orders = await list(database.prisma, query, { after: page.after, limit: page.first + 1 });
  return {
    ...toConnection(orders, page, ({ placedAt, id }) => ({ placedAt: placedAt.toISOString(), id })),
    totalCount: () => countOrders(database.prisma, query),
  };
}
