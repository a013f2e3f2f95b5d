import type { Occurrence } from '#packages/outbox/event-content.ts';
import { userErased } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { deletePersonalData } from '../../store/personal-data.ts';
import { leaveGroups } from '../customer-groups/leave-groups.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { recordUserEvent } from './record-user-event.ts';

/** Ends a locked account for good. What other subgraphs hold of the person they remove when they hear of it. */
export async function eraseAccount(tx: Tx, userId: string, occurrence: Occurrence): Promise<void> {
  await revokeSessions(tx, { userId }, 'ACCOUNT_DELETED', occurrence);
  await leaveGroups(tx, userId, occurrence);
  await deletePersonalData(tx, userId, occurrence.at);
  await recordUserEvent(tx, userId, userErased(userId), occurrence);
}
