import { createHash } from 'node:crypto';
import { RateLimiterPrisma, type RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '#packages/client-network/client-network.ts';
import { type AttemptLimit, attemptLimits } from '../domain/attempt-limits.ts';
import type { Database } from './database.ts';

/** Who tries. */
export interface Attempt {
  /** The e-mail address that was typed, in lower case; there may be no such account. */
  email: string;
  clientAddress: string;
}

/** Attempts, counted in the database because replicas have to count together. Waits are in whole seconds, 0 for none. */
export interface AttemptCounters {
  /** How long until another password is looked at. `isKnown` is asked only if the account is held up from anywhere. */
  waitForPassword(attempt: Attempt, isKnown: () => Promise<boolean>): Promise<number>;
  /** Counts a wrong password; the wait it has led to when it was one too many. */
  countWrongPassword(attempt: Attempt): Promise<number>;
  /**
   * Counts a claim of an address, whose password is tried at the other accounts of it; the wait it has led to when it was
   * one too many. Not for the network: registrations are counted there.
   */
  countClaim(attempt: Attempt): Promise<number>;
  /** The account's owner is in. What failed from the network still counts: it may hold an account of its own. */
  forgetWrongPasswords(attempt: Attempt): Promise<void>;
  /** Counts a wrong one-time code; the wait it has led to when it was one too many. */
  countWrongCode(userId: string): Promise<number>;
  forgetWrongCodes(userId: string): Promise<void>;
  /** How long until another API key from the network is looked at. */
  waitForApiKey(clientAddress: string): Promise<number>;
  /** Counts a wrong API key; the wait it has led to when it was one too many. */
  countWrongApiKey(clientAddress: string): Promise<number>;
  /** Counts a registration; the wait it has led to when it was one too many. */
  countRegistration(clientAddress: string): Promise<number>;
  /** Counts a message to an e-mail address; the wait it has led to when it was one too many. */
  countMessage(email: string): Promise<number>;
  /** Counts a request for a message; the wait it has led to when it was one too many. */
  countMessageRequest(clientAddress: string): Promise<number>;
}

export function createAttemptCounters({ prisma }: Database): AttemptCounters {
  const counter = (name: keyof typeof attemptLimits) => {
    const { points, duration }: AttemptLimit = attemptLimits[name];
    const options = { storeClient: prisma, tableName: 'rateLimit', keyPrefix: name, points, duration };
    // Its own way of clearing the table outlives the connection.
    return new RateLimiterPrisma({ ...options, clearExpiredByTimeout: false });
  };
  const pair = counter('pair');
  const account = counter('account');
  const network = counter('network');
  const secondFactor = counter('secondFactor');
  const registration = counter('registration');
  const message = counter('message');
  const messageRequest = counter('messageRequest');

  const wait = async (limiter: RateLimiterPrisma, key: string) => {
    const counted = await limiter.get(key);
    return counted && counted.remainingPoints === 0 ? secondsLeft(counted) : 0;
  };
  const count = async (limiter: RateLimiterPrisma, key: string) => {
    const counted = await limiter.penalty(key);
    return counted.consumedPoints > limiter.points ? secondsLeft(counted) : 0;
  };
  const keysOf = ({ email, clientAddress }: Attempt) => ({
    ofPair: keyOf(`${email} ${clientNetwork(clientAddress)}`),
    ofAccount: keyOf(email),
    ofNetwork: keyOf(clientNetwork(clientAddress)),
  });

  return {
    async waitForPassword(attempt, isKnown) {
      const { ofPair, ofAccount, ofNetwork } = keysOf(attempt);
      const [fromHere, anywhere, here] = await Promise.all([
        wait(pair, ofPair),
        wait(account, ofAccount),
        wait(network, ofNetwork),
      ]);
      const spared = anywhere > 0 && (await isKnown());
      return Math.max(fromHere, spared ? 0 : anywhere, here);
    },
    async countWrongPassword(attempt) {
      const { ofPair, ofAccount, ofNetwork } = keysOf(attempt);
      const waits = [count(pair, ofPair), count(account, ofAccount), count(network, ofNetwork)];
      return Math.max(...(await Promise.all(waits)));
    },
    async countClaim(attempt) {
      const { ofPair, ofAccount } = keysOf(attempt);
      return Math.max(...(await Promise.all([count(pair, ofPair), count(account, ofAccount)])));
    },
    async forgetWrongPasswords(attempt) {
      const { ofPair, ofAccount } = keysOf(attempt);
      await Promise.all([pair.delete(ofPair), account.delete(ofAccount)]);
    },
    countWrongCode: (userId) => count(secondFactor, userId),
    async forgetWrongCodes(userId) {
      await secondFactor.delete(userId);
    },
    waitForApiKey: (clientAddress) => wait(network, keyOf(clientNetwork(clientAddress))),
    countWrongApiKey: (clientAddress) => count(network, keyOf(clientNetwork(clientAddress))),
    countRegistration: (clientAddress) => count(registration, keyOf(clientNetwork(clientAddress))),
    countMessage: (email) => count(message, keyOf(email)),
    countMessageRequest: (clientAddress) => count(messageRequest, keyOf(clientNetwork(clientAddress))),
  };
}

/** Of bounded length, and the table does not become a list of the addresses people type. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function secondsLeft({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
