import type { Dependencies } from '../dependencies.ts';
import {
  type AccountDisabled,
  accountDisabled,
  type InvalidCode,
  type InvalidToken,
  invalidCode,
  invalidToken,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import { hashSecretToken } from '../domain/secret-token.ts';
import type { Tx } from '../store/database.ts';
import { findChallengedAccount, forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { lockAccount, withoutSecrets } from '../store/users.ts';
import { acceptCode } from './accept-code.ts';
import type { Circumstances } from './circumstances.ts';
import { type IssuedTokens, issueTokens } from './issue-tokens.ts';
import { startSession } from './start-session.ts';
import { tryCode } from './try-code.ts';

export interface SecondStep {
  challenge: string;
  code: string;
}

/** Starts a session for who gave the password of an account before and now gives a one-time code. */
export async function completeSignIn(
  dependencies: Dependencies,
  { challenge, code }: SecondStep,
  circumstances: Circumstances,
): Promise<IssuedTokens | InvalidCode | InvalidToken | AccountDisabled | TooManyAttempts> {
  const { now } = circumstances;
  const hash = hashSecretToken(challenge);
  const userId = await findChallengedAccount(dependencies.database.prisma, hash, now);
  if (userId === null) return invalidToken('challenge');

  const complete = async (tx: Tx) => {
    const account = await lockAccount(tx, userId);
    // It may have been used up, or the password changed, before the account was locked.
    if (!account || (await findChallengedAccount(tx, hash, now)) === null) return invalidToken('challenge');
    if (account.disabledAt !== null) return accountDisabled;
    if (!(await acceptCode(tx, dependencies, account, { code, now }))) return invalidCode;
    await forgetSignInChallenges(tx, userId);
    const session = await startSession(tx, account, { hasSecondFactor: true }, circumstances);
    return session ? { account, session } : invalidToken('challenge');
  };
  const completed = await tryCode(dependencies, userId, complete);
  if ('code' in completed) return completed;
  return issueTokens(
    dependencies,
    { ...withoutSecrets(completed.account), lastSignedInAt: now },
    completed.session,
    now,
  );
}
