import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { signInInput } from '../domain/account-input.ts';
import {
  type AccountDisabled,
  accountDisabled,
  type InvalidCredentials,
  invalidCredentials,
  type SecondFactorRequired,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import { findClaimants, withoutSecrets } from '../store/users.ts';
import { challengeSignIn } from './challenge-sign-in.ts';
import { checkPassword } from './check-password.ts';
import type { Circumstances } from './circumstances.ts';
import { type IssuedTokens, issueTokens } from './issue-tokens.ts';
import { startSession } from './start-session.ts';

type Refused = InvalidCredentials | AccountDisabled | TooManyAttempts;

/** Starts a session for who knows the password of an account, or asks for the one-time code as well. */
export async function signIn(
  dependencies: Dependencies,
  credentials: z.infer<typeof signInInput>,
  circumstances: Circumstances,
): Promise<IssuedTokens | SecondFactorRequired | Refused> {
  const { now, client } = circumstances;
  const loadAccounts = () => findClaimants(dependencies.database.prisma, credentials.email);
  const account = await checkPassword(dependencies, credentials, loadAccounts, client.clientAddress);
  if ('__typename' in account) return account;
  if (account.disabledAt !== null) return accountDisabled;
  if (account.secondFactorAt !== null) return challengeSignIn(dependencies, account, circumstances);

  const session = await withRetries(() =>
    dependencies.database.transact((tx) => startSession(tx, account, { hasSecondFactor: false }, circumstances)),
  );
  if (!session) return invalidCredentials;
  return issueTokens(dependencies, { ...withoutSecrets(account), lastSignedInAt: now }, session, now);
}
