import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { ensureAccount } from '../use-cases/account/ensure-account.ts';
import { register, signIn } from './account-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const password = 'correct horse';
let auth: TestAuth;
let addresses = 0;

/** A client nobody else is, so that tests do not throttle each other. */
const newClient = () => ({ clientAddress: `198.51.100.${++addresses}` });

async function newAccount(): Promise<string> {
  const email = `account-${++addresses}@example.com`;
  await register(auth, { email, password });
  return email;
}

/** One that has proved its address, which is what makes its owner's sign-ins count. */
async function newProvedAccount(): Promise<string> {
  const email = await newAccount();
  await auth.dependencies.database.prisma.user.updateMany({
    where: { email },
    data: { emailVerifiedAt: auth.dependencies.clock() },
  });
  return email;
}

const fail = (email: string, client = newClient()) => signIn(auth, { email, password: 'wrong' }, client);

beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('signing in', () => {
  test('takes the address in any case and starts a session', async () => {
    const email = await newAccount();
    const session = await signIn(auth, { email: email.toUpperCase(), password }, newClient());
    expect(session).toMatchObject({ __typename: 'Session', user: { email } });
  });

  test('answers an unknown account and a wrong password alike', async () => {
    const wrong = await fail(await newAccount());
    expect(wrong).toMatchObject({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS', path: null });
    expect(await fail('nobody@example.com')).toEqual(wrong);
  });

  test('is impossible to an account without a password', async () => {
    const account = {
      email: 'no-password@example.com',
      password: null,
      displayName: null,
      roles: ['CUSTOMER' as const],
    };
    await ensureAccount(auth.dependencies, account);
    expect(await signIn(auth, { email: account.email, password: '' }, newClient())).toMatchObject({
      __typename: 'InvalidCredentials',
    });
  });

  test('of several accounts that claim an address finds the one the password belongs to', async () => {
    const email = `claimed-${++addresses}@example.com`;
    const passwords = ['first password', 'second password', 'third password'];
    const accounts = [];
    for (const each of passwords) accounts.push((await register(auth, { email, password: each })).user.id);
    const found = [];
    for (const each of passwords) found.push((await signIn(auth, { email, password: each }, newClient())).user.id);
    expect(found).toEqual(accounts);
    expect(await fail(email)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test('of several accounts with one password prefers the one that has proved the address', async () => {
    const email = `proved-${++addresses}@example.com`;
    await register(auth, { email, password });
    const { id } = (await register(auth, { email, password })).user;
    await auth.dependencies.database.prisma.user.update({
      where: { id },
      data: { emailVerifiedAt: auth.dependencies.clock() },
    });
    expect((await signIn(auth, { email, password }, newClient())).user.id).toBe(id);
  });

  test('replaces a hash with other parameters, which still lets its owner in', async () => {
    const email = await newAccount();
    const old = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const { prisma } = auth.dependencies.database;
    await prisma.user.updateMany({ where: { email }, data: { passwordHash: old } });

    for (let round = 0; round < 2; round++) {
      expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'Session' });
      const [row] = await prisma.user.findMany({ where: { email } });
      expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
    expect(await fail(email)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test('to a locked account is refused to who knows the password, and looks like a wrong one to anybody else', async () => {
    const email = await newAccount();
    await auth.dependencies.database.prisma.user.updateMany({
      where: { email },
      data: { disabledAt: auth.dependencies.clock() },
    });
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'AccountDisabled' });
    expect(await fail(email)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test.each([
    ['SQL for an address', { email: "' OR ''='", password }],
    ['a huge address', { email: 'x'.repeat(1_000_000), password }],
    ['65 characters before the @', { email: `${'x'.repeat(65)}@example.com`, password }],
    ['a huge password', { email: 'ada@example.com', password: 'x'.repeat(1_000_000) }],
  ])('refuses %s as input', async (_what, input) => {
    expect(await signIn(auth, input, newClient())).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('takes SQL and NUL in a password for text', async () => {
    const email = await newAccount();
    for (const hostile of ["' OR ''='", 'a\0b', `${password}\0`]) {
      expect(await signIn(auth, { email, password: hostile }, newClient())).toMatchObject({
        __typename: 'InvalidCredentials',
      });
    }
  });
});

describe('throttling', () => {
  test('stops guesses at one account from one network, also the right one', async () => {
    const email = await newAccount();
    const client = newClient();
    for (let failure = 0; failure < attemptLimits.pair.points; failure++) {
      expect((await fail(email, client)).__typename).toBe('InvalidCredentials');
    }
    const refused = await signIn(auth, { email, password }, client);
    expect(refused).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    expect(refused.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(attemptLimits.pair.duration);
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'Session' });
  });

  test('stops guesses at one account from anywhere, but not its owner at a place they were at before', async () => {
    const email = await newProvedAccount();
    const home = newClient();
    await signIn(auth, { email, password }, home);
    for (let failure = 0; failure < attemptLimits.account.points; failure++) {
      await auth.dependencies.attempts.countWrongPassword({ email, ...newClient() });
    }
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(await signIn(auth, { email, password }, home)).toMatchObject({ __typename: 'Session' });
  });

  test('stops guesses by way of claims of the address, from one network and from anywhere', async () => {
    const email = await newProvedAccount();
    const client = newClient();
    const claim = (guess: number, from = client) => register(auth, { email, password: `guess number ${guess}` }, from);
    for (let guess = 0; guess < attemptLimits.pair.points; guess++) {
      expect(await claim(guess)).toMatchObject({ __typename: 'Session' });
    }
    expect(await claim(-1)).toMatchObject({ __typename: 'TooManyAttempts' });
    const guess = { email, password: 'guess number 0' };
    expect(await signIn(auth, guess, client)).toMatchObject({ __typename: 'TooManyAttempts' });

    // The account itself, the claims, the one that was refused, and the one below.
    const counted = attemptLimits.pair.points + 3;
    for (let more = counted; more < attemptLimits.account.points; more++) {
      await auth.dependencies.attempts.countClaim({ email, ...newClient() });
    }
    expect(await claim(-2, newClient())).toMatchObject({ __typename: 'Session' });
    expect(await claim(-3, newClient())).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(await signIn(auth, guess, newClient())).toMatchObject({ __typename: 'TooManyAttempts' });
  });

  test('lets no simultaneous guesses past the limit', async () => {
    const email = await newAccount();
    const client = newClient();
    const answers = await Promise.all(Array.from({ length: 30 }, () => fail(email, client)));
    const looked = answers.filter((answer) => answer.__typename === 'InvalidCredentials');
    expect(looked).toHaveLength(attemptLimits.pair.points);
  });

  test('treats an account that does not exist like one that does', async () => {
    const client = newClient();
    const answers = [];
    for (let failure = 0; failure <= attemptLimits.pair.points; failure++)
      answers.push(await fail('no@example.com', client));
    expect(answers.at(-2)).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(answers.at(-1)).toMatchObject({ __typename: 'TooManyAttempts' });
  });

  test('forgets failures once the owner is in', async () => {
    const email = await newProvedAccount();
    const client = newClient();
    for (let round = 0; round < 3; round++) {
      for (let failure = 1; failure < attemptLimits.pair.points; failure++) await fail(email, client);
      expect(await signIn(auth, { email, password }, client)).toMatchObject({ __typename: 'Session' });
    }
  });

  test.each([true, false])(
    'gives no further guesses to who signs in to a claim of their own, is the address proved by another or not: %s',
    async (isProved) => {
      const email = isProved ? await newProvedAccount() : await newAccount();
      const claim = { email, password: 'of the guesser' };
      const client = newClient();
      await register(auth, claim, newClient());
      for (let failure = 1; failure < attemptLimits.pair.points; failure++) await fail(email, client);
      expect(await signIn(auth, claim, client)).toMatchObject({ __typename: 'Session' });
      expect(await fail(email, client)).toMatchObject({ __typename: 'InvalidCredentials' });
      expect(await fail(email, client)).toMatchObject({ __typename: 'TooManyAttempts' });
    },
  );

  test.each([true, false])(
    'is not lifted at a place only another claimant was at, is the address proved or not: %s',
    async (isProved) => {
      const email = isProved ? await newProvedAccount() : await newAccount();
      const client = newClient();
      await register(auth, { email, password: 'of the guesser' }, client);
      for (let failure = 0; failure < attemptLimits.account.points; failure++) {
        await auth.dependencies.attempts.countWrongPassword({ email, ...newClient() });
      }
      expect(await fail(email, client)).toMatchObject({ __typename: 'TooManyAttempts' });
    },
  );

  test('stops guesses from one network at many accounts, and nobody else', async () => {
    const email = await newAccount();
    const client = newClient();
    for (let failure = 0; failure < attemptLimits.network.points; failure++) {
      await auth.dependencies.attempts.countWrongPassword({ email: `guess-${failure}@example.com`, ...client });
    }
    expect(await signIn(auth, { email, password }, client)).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'Session' });
  });

  test('does not hinder simultaneous correct sign-ins', async () => {
    const email = await newAccount();
    const client = newClient();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(auth, { email, password }, client)));
    expect(new Set(answers.map((answer) => answer.__typename))).toEqual(new Set(['Session']));
  });
});
