import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** Of the advisory locks of a database with two numbers; others begin with other ones. */
const key = Prisma.sql`pg_advisory_xact_lock(7236453, 1)`;
const sharedKey = Prisma.sql`pg_advisory_xact_lock_shared(7236453, 1)`;

/**
 * For the statements by which a transaction that changes stock locks something first, as `WITH` and in their FROM: such
 * transactions go on beside each other, and none does while a warehouse changes. So nobody promises units of a warehouse after
 * somebody has looked at what is promised there, and it costs no further round trip. It comes before every row lock: what changes a
 * warehouse holds no row while it waits for it, and so nobody waits for one another.
 */
export const stockFence = Prisma.sql`fence AS MATERIALIZED (SELECT ${sharedKey})`;

/** Waits until nobody changes stock, and keeps others from it until the transaction ends. Has to come first in it. */
export async function closeStockFence(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT ${key}`;
}
