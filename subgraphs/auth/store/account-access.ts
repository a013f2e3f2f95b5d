import type { Role } from '#packages/identity/identity.ts';
import type { Tx } from './database.ts';

/** Resolves to the access version that goes with them. The account must be locked. */
export async function replaceRoles(tx: Tx, id: string, roles: readonly Role[]): Promise<number> {
  const { accessVersion } = await tx.user.update({
    where: { id },
    data: { roles: [...roles], accessVersion: { increment: 1 } },
    select: { accessVersion: true },
  });
  return accessVersion;
}

/** @param disabledAt null unlocks the account */
export async function setDisabledAt(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt }, select: { id: true } });
}
