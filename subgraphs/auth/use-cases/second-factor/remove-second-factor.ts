import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { User } from '../../domain/user.ts';
import { userSecondFactorDisabled } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { saveRecoveryCodes } from '../../store/recovery-codes.ts';
import { updateSecondFactorOfSessions } from '../../store/sessions.ts';
import { deleteSignInChallenges } from '../../store/sign-in-challenges.ts';
import { updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';

/** The account takes no one-time code any more, and none that was given counts. The account is locked. */
export async function removeSecondFactor(tx: Tx, account: User, occurrence: Occurrence): Promise<void> {
  const { id: userId } = account;
  await updateAccount(tx, userId, { totpSecret: null, totpStep: null, secondFactorAt: null });
  await saveRecoveryCodes(tx, userId, []);
  await deleteSignInChallenges(tx, userId);
  await updateSecondFactorOfSessions(tx, { userId }, null);
  await tellOwner(tx, account, { kind: 'SECOND_FACTOR_DISABLED' }, occurrence);
  await recordUserEvent(tx, userId, userSecondFactorDisabled(userId), occurrence);
}
