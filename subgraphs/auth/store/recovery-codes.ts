import type { Tx } from './database.ts';

/** The account has these codes from now on, and no others. */
export async function saveRecoveryCodes(
  tx: Tx,
  userId: string,
  hashes: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: hashes.map((hash) => ({ userId, hash })) });
}

/** False when the account has no such code, or it was used before. */
export async function updateRecoveryCodeUsed(
  tx: Tx,
  { userId, hash, now }: { userId: string; hash: Uint8Array<ArrayBuffer>; now: Date },
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, hash, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}
