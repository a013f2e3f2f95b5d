import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { signInChallengeLifetime } from '../domain/sign-in-challenge.ts';
import { startSession } from '../use-cases/sessions/start-session.ts';
import { signIn } from './account-operations.ts';
import {
  beginStep,
  challenge,
  challengeOf,
  codeOf,
  complete,
  eventsAbout,
  holderOf,
  newGuardedAccount,
  nextCode,
  password,
  renew,
} from './second-factor-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const invalidCode = { __typename: 'InvalidCode', code: 'INVALID_CODE', path: ['input', 'code'] };
const invalidToken = { __typename: 'InvalidToken', code: 'INVALID_TOKEN', path: ['input', 'challenge'] };
const typenames = (answers: { __typename: string }[]) => answers.map((answer) => answer.__typename).toSorted();

describe('signing in to an account with a second factor', () => {
  test('takes the password, then a code, and starts a session that counts as such', async () => {
    const { email, secret, userId } = await newGuardedAccount(auth);
    const first = await challenge(auth, { email, password });
    expect(first).toMatchObject({ __typename: 'SecondFactorRequired', code: 'SECOND_FACTOR_REQUIRED', path: null });
    expect(first).not.toHaveProperty('accessToken');

    const session = await complete(auth, { challenge: first.challenge, code: nextCode(auth, secret) });
    expect(session).toMatchObject({
      __typename: 'Session',
      secondFactorSetupRequired: false,
      user: { id: userId, secondFactorEnabled: true },
    });
    const { sessionId } = holderOf(session).identity;
    expect(session.user.sessions).toContainEqual({ id: sessionId, secondFactor: true });
    expect((await eventsAbout(auth, userId)).at(-1)).toEqual({ type: 'user.signed-in', data: { userId, sessionId } });
    expect(await renew(auth, { refreshToken: session.refreshToken })).toMatchObject({ __typename: 'Session' });
  });

  test('asks for no code when the password is wrong', async () => {
    const { email } = await newGuardedAccount(auth);
    expect(await signIn(auth, { email, password: 'wrong' })).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test.each([
    [-2, invalidCode],
    [-1, { __typename: 'Session' }],
    [0, { __typename: 'Session' }],
    [1, { __typename: 'Session' }],
    [2, invalidCode],
  ])('takes the code of a clock that is %d steps ahead as it should', async (steps, answer) => {
    const { email, secret } = await newGuardedAccount(auth);
    auth.advance(60_000);
    beginStep(auth);
    const code = codeOf(auth.dependencies, secret, steps);
    expect(await complete(auth, { challenge: await challengeOf(auth, email), code })).toMatchObject(answer);
  });

  test('takes no code twice, and none from before the last one used', async () => {
    const { email, secret } = await newGuardedAccount(auth);
    const before = codeOf(auth.dependencies, secret, 1);
    auth.advance(60_000);
    const code = codeOf(auth.dependencies, secret);
    expect(await complete(auth, { challenge: await challengeOf(auth, email), code })).toMatchObject({
      __typename: 'Session',
    });
    for (const used of [code, before]) {
      expect(await complete(auth, { challenge: await challengeOf(auth, email), code: used })).toMatchObject(
        invalidCode,
      );
    }
  });

  test('with one code twenty times at once lets one in', async () => {
    const { email, secret, userId } = await newGuardedAccount(auth);
    const challenges = await Promise.all(Array.from({ length: 20 }, () => challengeOf(auth, email)));
    const code = nextCode(auth, secret);
    const answers = await Promise.all(challenges.map((each) => complete(auth, { challenge: each, code })));
    expect(typenames(answers).filter((name) => name === 'Session')).toHaveLength(1);
    expect(await auth.dependencies.database.prisma.session.count({ where: { userId, endedAt: null } })).toBe(2);
  });

  test('uses its challenge up, and all others of the account', async () => {
    const { email, secret } = await newGuardedAccount(auth);
    const [first, second] = [await challengeOf(auth, email), await challengeOf(auth, email)];
    expect(await complete(auth, { challenge: first, code: nextCode(auth, secret) })).toMatchObject({
      __typename: 'Session',
    });
    for (const used of [first, second]) {
      expect(await complete(auth, { challenge: used, code: nextCode(auth, secret) })).toMatchObject(invalidToken);
    }
  });

  test('takes its challenge for five minutes', async () => {
    const { email, secret } = await newGuardedAccount(auth);
    const [late, early] = [await challengeOf(auth, email), await challengeOf(auth, email)];
    auth.advance(signInChallengeLifetime - 30_000);
    expect(await complete(auth, { challenge: early, code: '000000' })).toMatchObject(invalidCode);
    auth.advance(30_000);
    expect(await complete(auth, { challenge: late, code: nextCode(auth, secret) })).toMatchObject(invalidToken);
  });

  test('takes no challenge once the account was locked', async () => {
    const { email, secret, userId } = await newGuardedAccount(auth);
    const given = await challengeOf(auth, email);
    await auth.dependencies.database.prisma.user.update({
      where: { id: userId },
      data: { disabledAt: auth.dependencies.clock() },
    });
    const answer = await complete(auth, { challenge: given, code: nextCode(auth, secret) });
    expect(answer).toMatchObject({ __typename: 'AccountDisabled', code: 'ACCOUNT_DISABLED' });
  });

  test.each(['', 'unknown', "' OR ''='", 'a\0b', '\ud800', 'x'.repeat(5_000_000)])(
    'refuses challenge %#',
    async (text) => {
      expect(await complete(auth, { challenge: text, code: '000000' })).toMatchObject(invalidToken);
    },
  );

  test.each(['', '٢٨٧٠٨٢', '２８７０８２', "' OR ''='", 'a\0b', '\ud800', '1'.repeat(5_000_000)])(
    'refuses code %#',
    async (code) => {
      const { email } = await newGuardedAccount(auth);
      expect(await complete(auth, { challenge: await challengeOf(auth, email), code })).toMatchObject(invalidCode);
    },
  );
});

describe('a sign-in with a password alone', () => {
  test('comes to nothing when the account gets a second factor while the password is checked', async () => {
    const { userId } = await newGuardedAccount(auth);
    const { database, clock } = auth.dependencies;
    const account = await database.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    const asRead = { ...account, secondFactorAt: null };
    const cause = { correlationId: 'test', causationId: null, actor: { type: 'system' as const, id: 'test' } };
    const occurrence = { at: clock(), cause, client: { clientAddress: '127.0.0.1', userAgent: null } };
    const started = await database.transact((tx) => startSession(tx, asRead, { hasSecondFactor: false }, occurrence));
    expect(started).toBeNull();
  });
});

describe('guessing codes', () => {
  test('is over after five, also for the right one, at any challenge of the account', async () => {
    const { email, secret } = await newGuardedAccount(auth);
    const given = await challengeOf(auth, email);
    for (let guess = 0; guess < attemptLimits.secondFactor.points; guess++) {
      expect(await complete(auth, { challenge: given, code: '000000' })).toMatchObject(invalidCode);
    }
    for (const each of [given, await challengeOf(auth, email)]) {
      const refused = await complete(auth, { challenge: each, code: nextCode(auth, secret) });
      expect(refused).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
      expect(refused.retryAfterSeconds).toBeGreaterThan(0);
      expect(refused.retryAfterSeconds).toBeLessThanOrEqual(attemptLimits.secondFactor.duration);
    }
  });

  test('lets no simultaneous guesses past the limit', async () => {
    const { email } = await newGuardedAccount(auth);
    const given = await challengeOf(auth, email);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => complete(auth, { challenge: given, code: `${100_000 + guess}` })),
    );
    const looked = typenames(answers).filter((name) => name === 'InvalidCode');
    expect(looked).toHaveLength(attemptLimits.secondFactor.points);
  });

  test('is forgotten once the right one was given', async () => {
    const { email, secret } = await newGuardedAccount(auth);
    for (let round = 0; round < 2; round++) {
      const given = await challengeOf(auth, email);
      for (let guess = 1; guess < attemptLimits.secondFactor.points; guess++) {
        await complete(auth, { challenge: given, code: '000000' });
      }
      expect(await complete(auth, { challenge: given, code: nextCode(auth, secret) })).toMatchObject({
        __typename: 'Session',
      });
    }
  });
});

describe('a recovery code', () => {
  test('replaces a one-time code once, however it is typed', async () => {
    const { email, codes } = await newGuardedAccount(auth);
    const typed = ` ${codes[0]?.toUpperCase().replace('-', ' ')}`;
    expect(await complete(auth, { challenge: await challengeOf(auth, email), code: typed })).toMatchObject({
      __typename: 'Session',
    });
    const again = { challenge: await challengeOf(auth, email), code: codes[0] };
    expect(await complete(auth, again)).toMatchObject(invalidCode);
    expect(await complete(auth, { ...again, code: codes[1] })).toMatchObject({ __typename: 'Session' });
  });

  test('given twenty times at once lets one in', async () => {
    const { email, codes } = await newGuardedAccount(auth);
    const challenges = await Promise.all(Array.from({ length: 20 }, () => challengeOf(auth, email)));
    const answers = await Promise.all(challenges.map((each) => complete(auth, { challenge: each, code: codes[0] })));
    expect(typenames(answers).filter((name) => name === 'Session')).toHaveLength(1);
  });

  test("of somebody else's account is wrong", async () => {
    const [{ email }, { codes }] = [await newGuardedAccount(auth), await newGuardedAccount(auth)];
    const answer = await complete(auth, { challenge: await challengeOf(auth, email), code: codes[0] });
    expect(answer).toMatchObject(invalidCode);
  });
});
