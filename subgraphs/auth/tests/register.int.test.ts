import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { register, signIn } from './account-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const password = 'correct horse';
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('registering', () => {
  test('creates a customer, signs it in and tells the other subgraphs', async () => {
    const input = { email: ' Ada@Example.com', password, displayName: 'Ada' };
    const session = await register(auth, input);

    const user = { email: 'ada@example.com', displayName: 'Ada', roles: ['CUSTOMER'] };
    expect(session).toMatchObject({ __typename: 'Session', refreshToken: expect.any(String), user });
    const events = await auth.events(session.user.id);
    expect(events.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['user.registered', 1],
      ['user.message-requested', 2],
      ['user.signed-in', 3],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('@');
  });

  test('of an address somebody has makes another account, and the answer does not tell', async () => {
    const first = await register(auth, { email: 'grace@example.com', password });
    const second = await register(auth, { email: 'GRACE@example.COM', password: 'another password' });

    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(second).toMatchObject({ __typename: 'Session', user: { email: 'grace@example.com', roles: ['CUSTOMER'] } });
    expect(second.user.id).not.toBe(first.user.id);

    const owner = await signIn(auth, { email: 'grace@example.com', password });
    expect(owner.user.id).toBe(first.user.id);
    const other = await signIn(auth, { email: 'grace@example.com', password: 'another password' });
    expect(other.user.id).toBe(second.user.id);
  });

  test('of one address ten times at once makes ten accounts, none of which has proved it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register(auth, { email: 'many@example.com', password })),
    );
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(10).fill('Session'));
    expect(new Set(answers.map((answer) => answer.user.id)).size).toBe(10);
    const claims = await auth.dependencies.database.prisma.user.findMany({ where: { email: 'many@example.com' } });
    expect(claims.map(({ emailVerifiedAt }) => emailVerifiedAt)).toEqual(Array(10).fill(null));
  });

  test('asks the owner of the mailbox for a proof, at most five times an hour', async () => {
    const answers = [];
    for (let count = 0; count < 7; count++) {
      answers.push(await register(auth, { email: 'mailbox@example.com', password }));
    }
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(7).fill('Session'));
    const { prisma } = auth.dependencies.database;
    expect(await prisma.accountMessage.count({ where: { email: 'mailbox@example.com', kind: 'VERIFY_EMAIL' } })).toBe(
      5,
    );
    const ids = answers.map((answer) => answer.user.id);
    const requested = await readOutbox(prisma, { type: 'user.message-requested' });
    expect(requested.filter(({ aggregateId }) => ids.includes(aggregateId))).toHaveLength(5);
  });

  test.each([
    ['an address without a domain', { email: 'ada', password }, 'email'],
    ['a short password', { email: 'a@example.com', password: 'short' }, 'password'],
    ['one letter as a password', { email: 'a@example.com', password: 'aaaaaaaaaaaa' }, 'password'],
    ['blanks as a password', { email: 'a@example.com', password: ' '.repeat(12) }, 'password'],
    ['65 characters before the @', { email: `${'x'.repeat(65)}@example.com`, password }, 'email'],
    ['a huge password', { email: 'a@example.com', password: 'x'.repeat(1_000_000) }, 'password'],
    ['a huge address', { email: `${'x'.repeat(1_000_000)}@example.com`, password }, 'email'],
    ['a huge name', { email: 'a@example.com', password, displayName: 'x'.repeat(1_000_000) }, 'displayName'],
    ['a NUL in the name', { email: 'a@example.com', password, displayName: 'a\0b' }, 'displayName'],
    ['SQL for an address', { email: "x'; DROP TABLE user_account; --@example.com", password }, 'email'],
  ])('refuses %s', async (_what, input, field) => {
    expect(await register(auth, input)).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
  });

  test('takes SQL and markup in a name for text', async () => {
    const displayName = `Robert'); DROP TABLE user_account;-- <script>`;
    const session = await register(auth, { email: 'bobby@example.com', password, displayName });
    expect(session.user.displayName).toBe(displayName);
  });

  test('is throttled by address', async () => {
    const caller = { clientAddress: '198.51.100.7' };
    const key = { email: 'grace@example.com', password };
    for (let count = 0; count < 300; count++) {
      expect(await auth.dependencies.attempts.countRegistration(caller.clientAddress)).toBe(0);
    }
    expect(await register(auth, key, caller)).toMatchObject({ __typename: 'TooManyAttempts', path: null });
    expect(await register(auth, key)).toMatchObject({ __typename: 'Session' });
  });
});
