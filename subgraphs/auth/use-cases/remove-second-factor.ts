import { userSecondFactorDisabledV1 } from '#events/auth/user-second-factor-disabled.v1.ts';
import type { Tx } from '../store/database.ts';
import { replaceRecoveryCodes } from '../store/recovery-codes.ts';
import { setSecondFactorOfSessions } from '../store/sessions.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { updateAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';

/** The account takes no one-time code any more, and none that was given counts. The account is locked. */
export async function removeSecondFactor(tx: Tx, userId: string, circumstances: Circumstances): Promise<void> {
  await updateAccount(tx, userId, { totpSecret: null, totpStep: null, secondFactorAt: null });
  await replaceRecoveryCodes(tx, userId, []);
  await forgetSignInChallenges(tx, userId);
  await setSecondFactorOfSessions(tx, { userId }, null);
  await recordUserEvent(tx, userSecondFactorDisabledV1, { userId }, circumstances);
}
