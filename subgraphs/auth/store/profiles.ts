import type { Profile } from '../domain/user.ts';
import type { Tx } from './database.ts';

/** Changes what a person tells about themselves. The account is locked. */
export async function storeProfile(tx: Tx, id: string, changes: Partial<Profile>): Promise<void> {
  await tx.user.update({ where: { id }, data: changes, select: { id: true } });
}
