import type { z } from 'zod';
import type { Identity } from '#packages/identity/identity.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { updateRoleInput } from '../domain/administration-input.ts';
import { changeRights } from '../domain/change-rights.ts';
import { escalationWith } from '../domain/privileges.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { RoleRights } from '../domain/rights.ts';
import { roleChanged } from '../publishes/role-changed.ts';
import { hasAdministratorWithSecondFactor } from '../store/administrators.ts';
import type { Tx } from '../store/database.ts';
import { lockRights, saveRights } from '../store/role-rights.ts';
import { findUsers } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';

type Change = z.infer<typeof updateRoleInput>;

/** Changes what a role grants. Gateways refuse access tokens with the rights so far; renewed they carry the new ones. */
export function updateRole(
  { database }: Dependencies,
  caller: Identity,
  change: Change,
  circumstances: Circumstances,
): Promise<RoleRights | PrivilegeEscalation | InvalidInput> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const current = (await lockRights(tx))[change.role];
      const { rights, affected } = changeRights(current, change);
      const escalation = escalationWith(caller, affected, change.scopes == null ? 'requiresSecondFactor' : 'scopes');
      if (escalation) return escalation;
      if (rights === current) return current;

      const problem =
        rights.requiresSecondFactor && !current.requiresSecondFactor && (await lockOut(tx, caller, change));
      if (problem) return invalidInput(['input', 'requiresSecondFactor'], `requiresSecondFactor: ${problem}`);

      await saveRights(tx, rights);
      await appendEvents(tx, [roleChanged(rights, circumstances)]);
      return rights;
    }),
  );
}

/** Why a role may not take a second factor yet: whom it would shut out; null when it may. */
async function lockOut(tx: Tx, { userId }: Identity, { role }: Change): Promise<string | null> {
  const [account] = userId === null ? [] : await findUsers(tx, [userId]);
  if (account?.roles.includes(role) && account.secondFactorAt === null) {
    return `you would lose the role ${role}: set up a second factor for your own account first`;
  }
  if (role === 'ADMIN' && !(await hasAdministratorWithSecondFactor(tx))) {
    return 'no administrator has a second factor: one of them has to set it up first';
  }
  return null;
}
