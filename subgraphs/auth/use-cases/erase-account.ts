import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import type { Tx } from '../store/database.ts';
import { eraseAccount as removeFromStore } from '../store/erase-account.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends a locked account for good. What other subgraphs hold of the person they remove when they hear of it. */
export async function eraseAccount(tx: Tx, userId: string, circumstances: Circumstances): Promise<void> {
  await revokeSessions(tx, { userId }, 'ACCOUNT_DELETED', circumstances);
  await removeFromStore(tx, userId, circumstances.now);
  await recordUserEvent(tx, userErasedV1, { userId }, circumstances);
}
