import type { Identity } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { userEnabled } from '../../publishes/user-events.ts';
import { updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { lockAdministered } from './lock-administered.ts';

export function enableUser({ database }: Dependencies, caller: Identity, userId: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user) || user.disabledAt === null) return user;
    await updateAccount(tx, userId, { disabledAt: null });
    await tellOwner(tx, user, { kind: 'ACCOUNT_ENABLED' }, occurrence);
    await recordUserEvent(tx, userId, userEnabled(userId), occurrence);
    return { ...user, disabledAt: null };
  });
}
