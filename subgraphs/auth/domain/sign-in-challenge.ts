import { createHash } from 'node:crypto';

/** Milliseconds in which the one-time code may follow the password. */
export const signInChallengeLifetime = 5 * 60 * 1000;

/** The only form in which a challenge is stored. It has 256 random bits: a slow hash would add nothing. */
export function hashChallenge(challenge: string): Uint8Array<ArrayBuffer> {
  return createHash('sha256').update(challenge).digest();
}
