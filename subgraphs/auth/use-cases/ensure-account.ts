import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { InitialAccount } from '../domain/initial-account.ts';
import { findClaimants } from '../store/users.ts';
import { createAccount } from './create-account.ts';

/**
 * Makes sure, when the subgraph starts, that an account exists; one that does is left as it is. Safe when several replicas
 * start at once. Resolves to the roles the account has.
 */
export async function ensureAccount(dependencies: Dependencies, wanted: InitialAccount): Promise<Role[]> {
  const { email, password, displayName, roles } = wanted;
  const [claimant] = await findClaimants(dependencies.database.prisma, email);
  if (claimant?.emailVerifiedAt) return claimant.roles;

  const passwordHash = password === null ? null : await dependencies.passwords.hash(email, password);
  const actor = { type: 'system' as const, id: 'auth' };
  const circumstances = { now: dependencies.clock(), cause: { correlationId: uuidv7(), causationId: null, actor } };
  const account = { email, emailVerified: true, passwordHash, displayName, roles };
  const created = await withRetries(() =>
    dependencies.database.transact((tx) => createAccount(tx, account, circumstances)),
  );
  // Otherwise another replica was quicker.
  return created ? created.roles : ensureAccount(dependencies, wanted);
}
