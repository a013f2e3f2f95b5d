import type { Tx } from './database.ts';

/** Forgets which mutations a caller has made. Their fingerprints are made of addresses and means of payment, too. */
export async function deleteKeysOf(tx: Tx, caller: string): Promise<void> {
  await tx.idempotencyKey.deleteMany({ where: { caller } });
}
