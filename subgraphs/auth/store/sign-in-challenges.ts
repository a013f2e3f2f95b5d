import type { Tx } from './database.ts';

export interface SignInChallenge {
  hash: Uint8Array<ArrayBuffer>;
  userId: string;
  expiresAt: Date;
}

/** Also forgets challenges of the account that have expired. */
export async function insertSignInChallenge(tx: Tx, challenge: SignInChallenge, now: Date): Promise<void> {
  await tx.signInChallenge.deleteMany({ where: { userId: challenge.userId, expiresAt: { lte: now } } });
  await tx.signInChallenge.create({ data: challenge });
}

/** No sign-in under way to the account can be completed any more. */
export async function deleteSignInChallenges(tx: Tx, userId: string): Promise<void> {
  await tx.signInChallenge.deleteMany({ where: { userId } });
}

/** Whose sign-in waits for a code; null when nobody's does, or no longer. */
export async function findChallengedAccount(tx: Tx, hash: Uint8Array<ArrayBuffer>, now: Date): Promise<string | null> {
  const challenge = await tx.signInChallenge.findUnique({
    where: { hash, expiresAt: { gt: now } },
    select: { userId: true },
  });
  return challenge?.userId ?? null;
}
