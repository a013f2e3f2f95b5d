import { userSecondFactorEnabledV1 } from '#events/auth/user-second-factor-enabled.v1.ts';
import type { Dependencies } from '../dependencies.ts';
import type { RecoveryCodes } from '../domain/recovery-codes.ts';
import {
  type InvalidCode,
  invalidCode,
  type SecondFactorConflict,
  secondFactorConflict,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import { setSecondFactorOfSessions } from '../store/sessions.ts';
import { lockAccount, updateAccount } from '../store/users.ts';
import { acceptTotp } from './accept-code.ts';
import type { Circumstances } from './circumstances.ts';
import { issueRecoveryCodes } from './issue-recovery-codes.ts';
import { recordUserEvent } from './record-user-event.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { tryCode } from './try-code.ts';

/** Puts the secret that was set up into force, for who shows that their authenticator app has it. */
export function enableSecondFactor(
  dependencies: Dependencies,
  { userId, sessionId }: { userId: string; sessionId: string | null },
  code: string,
  circumstances: Circumstances,
): Promise<RecoveryCodes | InvalidCode | SecondFactorConflict | TooManyAttempts> {
  const { now } = circumstances;
  return tryCode(dependencies, userId, async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account?.totpSecret) return secondFactorConflict('There is no secret: setUpSecondFactor makes one.');
    if (account.secondFactorAt !== null) return secondFactorConflict('The second factor is enabled already.');
    if (!(await acceptTotp(tx, dependencies, account, { code, now }))) return invalidCode;

    await updateAccount(tx, userId, { secondFactorAt: now });
    if (sessionId !== null) await setSecondFactorOfSessions(tx, { userId, only: sessionId }, now);
    await recordUserEvent(tx, userSecondFactorEnabledV1, { userId }, circumstances);
    await revokeSessions(tx, { userId, except: sessionId }, 'SECOND_FACTOR_CHANGED', circumstances);
    return issueRecoveryCodes(tx, dependencies, userId);
  });
}
