import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type InvalidCredentials, invalidCredentials, type SecondFactorRequired } from '../domain/refusals.ts';
import { hashSecretToken, newSecretToken } from '../domain/secret-token.ts';
import { signInChallengeLifetime } from '../domain/sign-in-challenge.ts';
import { insertSignInChallenge } from '../store/sign-in-challenges.ts';
import type { Account } from '../store/users.ts';
import { lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';

/** Asks for the one-time code of an account whose password was right. */
export async function challengeSignIn(
  { database }: Dependencies,
  checked: Account,
  { now }: Circumstances,
): Promise<SecondFactorRequired | InvalidCredentials> {
  const challenge = newSecretToken();
  const expiresAt = new Date(now.getTime() + signInChallengeLifetime);
  const asked = await withRetries(() =>
    database.transact(async (tx) => {
      // A change of the password takes back the challenges given for the old one: none may come after it.
      const account = await lockChecked(tx, checked);
      if (!account) return false;
      await insertSignInChallenge(tx, { hash: hashSecretToken(challenge), userId: account.id, expiresAt }, now);
      return true;
    }),
  );
  if (!asked) return invalidCredentials;
  return {
    __typename: 'SecondFactorRequired',
    code: 'SECOND_FACTOR_REQUIRED',
    message: 'Give the one-time code of the authenticator app to completeSignIn.',
    path: null,
    challenge,
    expiresAt,
  };
}
