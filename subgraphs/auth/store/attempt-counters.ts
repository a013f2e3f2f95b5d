import { createHash } from 'node:crypto';
import { RateLimiterPrisma, type RateLimiterRes } from 'rate-limiter-flexible';
import { type AttemptLimit, attemptLimits } from '../domain/attempt-limits.ts';
import { clientNetwork } from '../domain/client-network.ts';
import type { Database } from './database.ts';

/** Who tries. */
export interface Attempt {
  /** In lower case; there may be no such account. */
  email: string;
  clientAddress: string;
}

/** Attempts, counted in the database because replicas have to count together. Waits are in whole seconds, 0 for none. */
export interface AttemptCounters {
  /** How long until another sign-in is looked at. */
  waitToSignIn(attempt: Attempt): Promise<number>;
  /** Counts a failed sign-in; the wait it has led to when it was one too many. */
  countFailedSignIn(attempt: Attempt): Promise<number>;
  /** The account's owner is in. What failed from the address still counts: it may hold an account of its own. */
  forgetFailedSignIns(email: string): Promise<void>;
  /** Counts a registration; the wait it has led to when it was one too many. */
  countRegistration(clientAddress: string): Promise<number>;
}

export function createAttemptCounters({ prisma }: Database): AttemptCounters {
  const counter = (name: keyof typeof attemptLimits, options: { clearExpiredByTimeout: boolean }) => {
    const { points, duration }: AttemptLimit = attemptLimits[name];
    return new RateLimiterPrisma({
      storeClient: prisma,
      tableName: 'rateLimit',
      keyPrefix: name,
      points,
      duration,
      ...options,
    });
  };
  // One of them is enough to clear the table that all share.
  const account = counter('account', { clearExpiredByTimeout: true });
  const address = counter('address', { clearExpiredByTimeout: false });
  const registration = counter('registration', { clearExpiredByTimeout: false });

  return {
    async waitToSignIn({ email, clientAddress }) {
      const counted = await Promise.all([account.get(keyOf(email)), address.get(keyOf(clientNetwork(clientAddress)))]);
      return Math.max(...counted.map((count) => (count && count.remainingPoints === 0 ? secondsLeft(count) : 0)));
    },
    async countFailedSignIn({ email, clientAddress }) {
      const [ofAccount, ofAddress] = await Promise.all([
        account.penalty(keyOf(email)),
        address.penalty(keyOf(clientNetwork(clientAddress))),
      ]);
      return Math.max(waitAfter(ofAccount, account.points), waitAfter(ofAddress, address.points));
    },
    async forgetFailedSignIns(email) {
      await account.delete(keyOf(email));
    },
    async countRegistration(clientAddress) {
      return waitAfter(await registration.penalty(keyOf(clientNetwork(clientAddress))), registration.points);
    },
  };
}

/** Of bounded length, and the table does not become a list of the addresses people type. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function waitAfter(count: RateLimiterRes, points: number): number {
  return count.consumedPoints > points ? secondsLeft(count) : 0;
}

function secondsLeft({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
