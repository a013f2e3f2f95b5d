import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { hashSecretToken, newSecretToken } from '../../domain/secret-token.ts';
import { signInChallengeLifetime } from '../../domain/sign-in-challenge.ts';
import { insertSignInChallenge } from '../../store/sign-in-challenges.ts';
import type { Account } from '../../store/users.ts';
import { lockChecked } from '../passwords/check-own-password.ts';

/** Asks for the one-time code of an account whose password was right: they are not in yet, so this too is a refusal. */
export async function challengeSignIn(
  { database }: Dependencies,
  checked: Account,
  now: Date,
): Promise<Refusal<'second-factor-required', { challenge: string; expiresAt: Date }> | Refusal<'invalid-credentials'>> {
  const challenge = newSecretToken();
  const expiresAt = new Date(now.getTime() + signInChallengeLifetime);
  // Says whether it did, rather than refuses: the challenge is to be remembered.
  const asked = await database.transact(async (tx) => {
    // A change of the password takes back the challenges given for the old one: none may come after it.
    const account = await lockChecked(tx, checked);
    if (!account) return false;
    await insertSignInChallenge(tx, { hash: hashSecretToken(challenge), userId: account.id, expiresAt }, now);
    return true;
  });
  return asked ? refuse('second-factor-required', { challenge, expiresAt }) : refuse('invalid-credentials');
}
