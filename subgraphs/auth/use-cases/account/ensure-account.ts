import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { InitialAccount } from '../../domain/initial-account.ts';
import { listClaimants } from '../../store/users.ts';
import { createAccount } from './create-account.ts';

/**
 * Makes sure, when the subgraph starts, that an account exists; one that does is left as it is. Safe when several replicas
 * start at once. Resolves to the roles the account has.
 */
export async function ensureAccount(dependencies: Dependencies, wanted: InitialAccount): Promise<Role[]> {
  const { database, passwords, clock } = dependencies;
  const { email, password, displayName, roles } = wanted;
  const [claimant] = await listClaimants(database.prisma, email);
  if (claimant?.emailVerifiedAt) return claimant.roles;

  const passwordHash = password === null ? null : await passwords.hash(email, password);
  const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'auth' } };
  const account = { email, emailVerified: true, passwordHash, displayName, roles };
  const created = await database.transact((tx) => createAccount(tx, account, { at: clock(), cause }));
  // Refused when another replica was quicker.
  return isRefusal(created) ? ensureAccount(dependencies, wanted) : created.roles;
}
