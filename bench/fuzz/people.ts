import { randomInt, randomUUID } from 'node:crypto';
import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import { demoAccounts } from '../../e2e/shop/people.ts';
import { post, signInAt } from '../sign-in-at.ts';

const everybody = ['anonymous', 'customer', 'staff', 'admin'] as const;

export type Person = (typeof everybody)[number];

/** Those who send. */
export interface People {
  pick(random: SeededRandom): Person;
  /** Null for who has none. Rejects when somebody cannot sign in. */
  tokenOf(who: Person): Promise<string | null>;
  /** Somebody's token is not accepted any more: they may have signed out. */
  forget(who: Person): void;
}

/** One that requests send as well, so that some are about the customer's own account. */
export const customerPassword = 'a long enough password';

/** Nobody else's, so that those who sign in from it are not held up by wrong passwords of others. */
const ownAddress = '192.168.1.1';

const mostTries = 5;

export function createPeople(url: string): People {
  const tokens = new Map<Person, Promise<string>>();
  return {
    pick: (random) => random.pick(everybody),
    async tokenOf(who) {
      if (who === 'anonymous') return null;
      let token = tokens.get(who);
      if (!token) {
        token = persistently(() =>
          who === 'customer' ? newCustomer(url) : signInAt(url, demoAccounts[who], ownAddress),
        );
        tokens.set(who, token);
      }
      return token;
    },
    forget: (who) => void tokens.delete(who),
  };
}

/** Requests may have passwords hashed, too: then whoever signs in waits, and may be told to try again. */
async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
}

/** Another one each time: they may have deleted their account. */
async function newCustomer(url: string): Promise<string> {
  const account = { email: `${randomUUID()}@fuzz.test`, password: customerPassword };
  const clientAddress = `172.16.${randomInt(256)}.1`;
  await post(
    url,
    'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }',
    { input: account },
    undefined,
    clientAddress,
  );
  return signInAt(url, account, clientAddress);
}
