import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/**
 * A condition for the statements by which a transaction that changes stock locks rows. Such transactions go on beside each other, and
 * none does while a warehouse changes: so nobody promises units of a warehouse after somebody has looked at what is promised there,
 * and it costs no further round trip. A row is looked at before it is locked, hence what changes a warehouse holds no row while it
 * waits, and nobody waits for one another. The lock is an advisory one with two numbers; others begin with other ones.
 */
export const isBehindFence = Prisma.sql`pg_advisory_xact_lock_shared(7236453, 1) IS NOT NULL`;

/** Waits until nobody changes stock, and keeps others from it until the transaction ends. Has to come first in it. */
export async function closeStockFence(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7236453, 1)`;
}
