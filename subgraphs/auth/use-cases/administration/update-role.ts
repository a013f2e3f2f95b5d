import type { Identity, Role } from '#packages/identity/identity.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changeRights, type RightsChange } from '../../domain/change-rights.ts';
import { escalationWith } from '../../domain/privileges.ts';
import { roleChanged } from '../../publishes/role-changed.ts';
import { hasAdministratorWithSecondFactor } from '../../store/administrators.ts';
import type { Tx } from '../../store/database.ts';
import { lockRights, saveRights } from '../../store/role-rights.ts';
import { findUsers } from '../../store/users.ts';

/** Changes what a role grants. Gateways refuse access tokens with the rights so far; renewed they carry the new ones. */
export function updateRole(
  { database }: Dependencies,
  caller: Identity,
  change: RightsChange & { role: Role },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const current = (await lockRights(tx))[change.role];
    const { rights, affected } = changeRights(current, change);
    const escalation = escalationWith(caller, affected);
    if (escalation) return escalation;
    if (rights === current) return current;
    if (rights.requiresSecondFactor && !current.requiresSecondFactor) {
      if (await shutsOutCaller(tx, caller, change.role)) return refuse('shuts-out-caller');
      const shutsOutAll = change.role === 'ADMIN' && !(await hasAdministratorWithSecondFactor(tx));
      if (shutsOutAll) return refuse('shuts-out-administrators');
    }
    await saveRights(tx, rights);
    // The defaults are version 1, of which no event tells.
    await appendEvents(
      tx,
      eventsAbout({ id: rights.role, version: rights.version - 1 }, [roleChanged(rights)], occurrence),
    );
    return rights;
  });
}

/** Whether the caller has the role, and no second factor. */
async function shutsOutCaller(tx: Tx, { userId }: Identity, role: Role): Promise<boolean> {
  const [account] = userId === null ? [] : await findUsers(tx, [userId]);
  return account?.roles.includes(role) === true && account.secondFactorAt === null;
}
