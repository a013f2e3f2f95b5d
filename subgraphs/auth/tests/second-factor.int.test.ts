import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { register, signIn } from './account-operations.ts';
import {
  beginStep,
  challengeOf,
  codeOf,
  complete,
  disable,
  enable,
  eventsAbout,
  holderOf,
  newEmail,
  newGuardedAccount,
  nextCode,
  password,
  regenerate,
  renew,
  setUp,
} from './second-factor-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const conflict = { __typename: 'SecondFactorConflict', code: 'SECOND_FACTOR_CONFLICT', path: null };
const invalidCode = { __typename: 'InvalidCode' };
const readUser = (id: string) => auth.dependencies.database.prisma.user.findUniqueOrThrow({ where: { id } });

async function newCustomer() {
  const email = newEmail();
  const session = await register(auth, { email, password });
  const caller = holderOf(session);
  return { email, session, caller, userId: caller.identity.userId };
}

describe('setting up a second factor', () => {
  test('gives a secret for an app, which is not asked for yet', async () => {
    const { email, caller, userId } = await newCustomer();
    const made = await setUp(auth, { password }, caller);
    expect(made.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(made.uri).toBe(`otpauth://totp/Souk:${encodeURIComponent(email)}?secret=${made.secret}&issuer=Souk`);
    expect(await readUser(userId)).toMatchObject({ secondFactorAt: null });
    expect(await signIn(auth, { email, password })).toMatchObject({ __typename: 'Session' });
  });

  test('again replaces the secret until one is in force', async () => {
    const { caller } = await newCustomer();
    const [first, second] = [await setUp(auth, { password }, caller), await setUp(auth, { password }, caller)];
    expect(await enable(auth, { code: codeOf(auth.dependencies, first.secret) }, caller)).toMatchObject(invalidCode);
    expect(await enable(auth, { code: codeOf(auth.dependencies, second.secret) }, caller)).toMatchObject({
      __typename: 'RecoveryCodes',
    });
    expect(await setUp(auth, { password }, caller)).toMatchObject(conflict);
    expect(await enable(auth, { code: nextCode(auth, second.secret) }, caller)).toMatchObject(conflict);
  });

  test.each(['wrong', '', `${password}\0`, 'x'.repeat(5_000_000)])('takes the password, and not %#', async (wrong) => {
    const { caller } = await newCustomer();
    expect(await setUp(auth, { password: wrong }, caller)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test('takes a person', async () => {
    const service = { userId: null, sessionId: null, apiKeyId: 'key', roles: [], scopes: [] };
    expect(await setUp(auth, { password })).toBe('UNAUTHENTICATED');
    expect(await setUp(auth, { password }, { identity: service })).toBe('FORBIDDEN');
  });
});

describe('enabling the second factor', () => {
  test('counts for this session, ends the others and tells of it', async () => {
    const { email, caller, userId } = await newCustomer();
    const other = await signIn(auth, { email, password });
    const { secret } = await setUp(auth, { password }, caller);
    const { codes } = await enable(auth, { code: codeOf(auth.dependencies, secret) }, caller);

    expect(new Set(codes).size).toBe(10);
    const { sessionId } = caller.identity;
    const sessions = await auth.dependencies.database.prisma.session.findMany({ where: { userId, endedAt: null } });
    expect(sessions).toMatchObject([{ id: sessionId, secondFactorAt: expect.any(Date) }]);
    expect(await renew(auth, { refreshToken: other.refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshToken',
    });
    const ended = { sessionId: holderOf(other).identity.sessionId, userId, reason: 'SECOND_FACTOR_CHANGED' };
    expect((await eventsAbout(auth, userId)).slice(-2)).toEqual([
      { type: 'user.second-factor-enabled', data: { userId } },
      { type: 'session.revoked', data: ended },
    ]);
  });

  test('takes a secret that was set up, and a right code', async () => {
    const { caller } = await newCustomer();
    expect(await enable(auth, { code: '000000' }, caller)).toMatchObject(conflict);
    const { secret } = await setUp(auth, { password }, caller);
    beginStep(auth);
    expect(await enable(auth, { code: codeOf(auth.dependencies, secret, 2) }, caller)).toMatchObject(invalidCode);
    for (let guess = 2; guess < attemptLimits.secondFactor.points; guess++) {
      expect(await enable(auth, { code: '000000' }, caller)).toMatchObject(invalidCode);
    }
    expect(await enable(auth, { code: codeOf(auth.dependencies, secret) }, caller)).toMatchObject({
      __typename: 'TooManyAttempts',
    });
  });

  test('with one code twenty times at once gives recovery codes once, and these work', async () => {
    const { email, caller, userId } = await newCustomer();
    const { secret } = await setUp(auth, { password }, caller);
    const code = codeOf(auth.dependencies, secret);
    const answers = await Promise.all(Array.from({ length: 20 }, () => enable(auth, { code }, caller)));
    const given = answers.filter((answer) => answer.__typename === 'RecoveryCodes');
    expect(given).toHaveLength(1);
    await auth.dependencies.attempts.forgetWrongCodes(userId);
    const answer = await complete(auth, { challenge: await challengeOf(auth, email), code: given[0].codes[9] });
    expect(answer).toMatchObject({ __typename: 'Session' });
  });

  test('leaves neither secret nor codes where they could be read', async () => {
    const { secret, codes, userId } = await newGuardedAccount(auth);
    const { totpSecret } = await readUser(userId);
    const { prisma } = auth.dependencies.database;
    const stored = await prisma.recoveryCode.findMany({ where: { userId } });
    const bytes = [totpSecret ?? [], ...stored.map(({ hash }) => hash)].map((each) =>
      Buffer.from(each).toString('latin1'),
    );
    const text = JSON.stringify([bytes, await eventsAbout(auth, userId)]);
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
      expect(text).not.toContain(hidden);
    }
    expect(stored).toHaveLength(10);
    expect(() =>
      auth.dependencies.keyring.open('totp-secret', totpSecret ?? new Uint8Array(), 'another account'),
    ).toThrow();
  });
});

describe('disabling the second factor', () => {
  test('takes password and code, and leaves nothing of it', async () => {
    const { email, secret, codes, caller, userId } = await newGuardedAccount(auth);
    const given = await challengeOf(auth, email);
    expect(await disable(auth, { password: 'wrong', code: nextCode(auth, secret) }, caller)).toMatchObject({
      __typename: 'InvalidCredentials',
    });
    expect(await disable(auth, { password, code: '000000' }, caller)).toMatchObject(invalidCode);
    expect(await disable(auth, { password, code: codes[0] }, caller)).toEqual({
      __typename: 'SecondFactorDisabled',
      userId,
    });

    const { prisma } = auth.dependencies.database;
    expect(await readUser(userId)).toMatchObject({ secondFactorAt: null, totpSecret: null, totpStep: null });
    expect(await prisma.recoveryCode.count({ where: { userId } })).toBe(0);
    expect(await prisma.session.count({ where: { userId, NOT: { secondFactorAt: null } } })).toBe(0);
    expect((await eventsAbout(auth, userId)).at(-1)).toEqual({ type: 'user.second-factor-disabled', data: { userId } });
    expect(await complete(auth, { challenge: given, code: codes[1] })).toMatchObject({ __typename: 'InvalidToken' });
    expect(await signIn(auth, { email, password })).toMatchObject({ __typename: 'Session' });
    expect(await disable(auth, { password, code: codes[1] }, caller)).toMatchObject(conflict);
  });

  test('lets another secret be set up at once', async () => {
    const { email, secret, caller } = await newGuardedAccount(auth);
    await disable(auth, { password, code: nextCode(auth, secret) }, caller);
    const again = await setUp(auth, { password }, caller);
    expect(await enable(auth, { code: codeOf(auth.dependencies, again.secret) }, caller)).toMatchObject({
      __typename: 'RecoveryCodes',
    });
    expect(await signIn(auth, { email, password })).toMatchObject({ __typename: 'SecondFactorRequired' });
  });
});

describe('new recovery codes', () => {
  test('take password and code, and replace the old ones', async () => {
    const { email, secret, codes, caller } = await newGuardedAccount(auth);
    expect(await regenerate(auth, { password, code: '000000' }, caller)).toMatchObject(invalidCode);
    const fresh = await regenerate(auth, { password, code: nextCode(auth, secret) }, caller);
    expect(fresh.codes).toHaveLength(10);
    expect(codes).not.toEqual(expect.arrayContaining(fresh.codes));
    const given = await challengeOf(auth, email);
    expect(await complete(auth, { challenge: given, code: codes[0] })).toMatchObject(invalidCode);
    expect(await complete(auth, { challenge: given, code: fresh.codes[0] })).toMatchObject({ __typename: 'Session' });
  });

  test('are for accounts with a second factor', async () => {
    const { caller } = await newCustomer();
    expect(await regenerate(auth, { password, code: '000000' }, caller)).toMatchObject(conflict);
    const { secret } = await setUp(auth, { password }, caller);
    expect(await regenerate(auth, { password, code: codeOf(auth.dependencies, secret) }, caller)).toMatchObject(
      conflict,
    );
  });
});
