import type { Role } from '#packages/identity/identity.ts';
import { type RoleRights, rightsOf } from '../domain/rights.ts';
import type { Tx } from './database.ts';

/** Held by whoever changes what a role grants, until it is done: as long as the defaults hold there is no row to lock. */
const rightsLock = 4_703_313;

/** What every role grants now. */
export async function findRights(tx: Tx): Promise<Record<Role, RoleRights>> {
  return rightsOf(await tx.roleRights.findMany());
}

/** What every role grants, and will until the transaction ends unless it changes it itself. */
export async function lockRights(tx: Tx): Promise<Record<Role, RoleRights>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${rightsLock})`;
  return findRights(tx);
}

/** Rights must be locked. */
export async function saveRights(tx: Tx, { role, ...rights }: RoleRights): Promise<void> {
  const data = { ...rights, scopes: [...rights.scopes] };
  await tx.roleRights.upsert({ where: { role }, create: { role, ...data }, update: data });
}
