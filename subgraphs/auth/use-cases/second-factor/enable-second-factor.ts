import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { userSecondFactorEnabled } from '../../publishes/user-events.ts';
import { updateSecondFactorOfSessions } from '../../store/sessions.ts';
import { lockAccount, updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { acceptTotp } from './accept-code.ts';
import { issueRecoveryCodes } from './issue-recovery-codes.ts';
import { tryCode } from './try-code.ts';

/** Puts the secret that was set up into force, for who shows that their authenticator app has it. */
export function enableSecondFactor(
  dependencies: Dependencies,
  { userId, sessionId, code }: { userId: string; sessionId: string | null; code: string },
  occurrence: Occurrence,
) {
  const { at: now } = occurrence;
  return tryCode(dependencies, userId, async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account?.totpSecret) return refuse('no-secret-set-up');
    if (account.secondFactorAt !== null) return refuse('second-factor-enabled');
    if (!(await acceptTotp(tx, dependencies, account, { code, now }))) return refuse('invalid-code');

    await updateAccount(tx, userId, { secondFactorAt: now });
    if (sessionId !== null) await updateSecondFactorOfSessions(tx, { userId, only: sessionId }, now);
    await tellOwner(tx, account, { kind: 'SECOND_FACTOR_ENABLED' }, occurrence);
    await recordUserEvent(tx, userId, userSecondFactorEnabled(userId), occurrence);
    await revokeSessions(tx, { userId, except: sessionId }, 'SECOND_FACTOR_CHANGED', occurrence);
    return issueRecoveryCodes(tx, dependencies, userId);
  });
}
