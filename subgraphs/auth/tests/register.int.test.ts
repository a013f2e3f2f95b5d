import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { register, signIn } from './account-operations.ts';
import { type RunningRoom, startRoom } from './start-room.ts';

const password = 'correct horse';
let auth: RunningRoom;
beforeAll(async () => {
  auth = await startRoom();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('registering', () => {
  test('creates a customer, signs it in and tells the other rooms', async () => {
    const input = { email: ' Ada@Example.com', password, displayName: 'Ada' };
    const session = await register(auth, input);

    const user = { email: 'ada@example.com', displayName: 'Ada', roles: ['CUSTOMER'] };
    expect(session).toMatchObject({ __typename: 'Session', refreshToken: expect.any(String), user });
    const [event] = await auth.room.database.prisma.outboxEvent.findMany({ where: { aggregateId: session.user.id } });
    expect(event).toMatchObject({ type: 'user.registered', aggregateVersion: 1, data: { userId: session.user.id } });
    expect(JSON.stringify(event?.data)).not.toContain('ada@example.com');
  });

  test('refuses an address that is taken, in any case, and tells nobody', async () => {
    await register(auth, { email: 'grace@example.com', password });
    const events = await auth.room.database.prisma.outboxEvent.count();

    expect(await register(auth, { email: 'GRACE@example.COM', password: 'another password' })).toMatchObject({
      __typename: 'EmailTaken',
      code: 'EMAIL_TAKEN',
      path: ['input', 'email'],
    });
    expect(await auth.room.database.prisma.outboxEvent.count()).toBe(events);
    expect(await signIn(auth, { email: 'grace@example.com', password })).toMatchObject({ __typename: 'Session' });
  });

  test('of one address ten times at once creates one account', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register(auth, { email: 'many@example.com', password })),
    );
    const types = answers.map((answer) => answer.__typename).sort();
    expect(types).toEqual([...Array(9).fill('EmailTaken'), 'Session']);
  });

  test.each([
    ['an address without a domain', { email: 'ada', password }, 'email'],
    ['a short password', { email: 'a@example.com', password: 'short' }, 'password'],
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
      expect(await auth.room.attempts.countRegistration(caller.clientAddress)).toBe(0);
    }
    expect(await register(auth, key, caller)).toMatchObject({ __typename: 'TooManyAttempts', path: null });
    expect(await register(auth, key)).toMatchObject({ __typename: 'EmailTaken' });
  });
});
