import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { messageLifetimes } from '../domain/account-messages.ts';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { createAccount } from '../use-cases/account/create-account.ts';
import { requestMessages } from '../use-cases/messages/request-messages.ts';
import { answerAfter } from '../use-cases/passwords/request-password-reset.ts';
import { refresh, signIn } from './account-operations.ts';
import { confirmEmail, messagesTo, requestPasswordReset, resetPassword, tokenSentTo } from './message-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';
import {
  accountRow,
  eventsOf,
  newAccount,
  newClient,
  newEmail,
  password,
  proveAddress,
  revocationsOf,
  type TestAccount,
} from './test-account.ts';

const newPassword = 'battery staple';
const refused = { __typename: 'InvalidToken', code: 'INVALID_TOKEN', path: ['input', 'token'] };
const causeOfTest = { correlationId: 'test', causationId: null, actor: { type: 'system' as const, id: 'test' } };
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function resetTokenOf({ email }: TestAccount): Promise<string> {
  await requestPasswordReset(auth, { email }, newClient());
  return tokenSentTo(auth, email, 'RESET_PASSWORD');
}

describe('asking for a password reset', () => {
  test('answers alike and sends a message to each claimant at most five, or to the one that has proved the address', async () => {
    const [nobody, proved, claimed, crowded] = [newEmail(), newEmail(), newEmail(), newEmail()];
    await newAccount(auth, proved);
    const owner = await newAccount(auth, proved);
    await proveAddress(auth, owner);
    const claimants = [await newAccount(auth, claimed), await newAccount(auth, claimed)];
    for (let count = 0; count < 7; count++) await newAccount(auth, crowded);
    // Registering was asked for so often that no message may follow to the crowded address.
    await auth.dependencies.database.prisma.rateLimit.deleteMany();

    const answers = [];
    for (const email of [nobody, proved, claimed, crowded]) {
      answers.push(await requestPasswordReset(auth, { email: email.toUpperCase() }, newClient()));
    }
    expect(answers).toEqual(Array(4).fill({ __typename: 'MessageRequested', validForSeconds: 1800 }));

    const recipients = async (email: string) =>
      (await messagesTo(auth, email, 'RESET_PASSWORD')).map(({ user }) => user.id).sort();
    expect(await recipients(nobody)).toEqual([]);
    expect(await recipients(proved)).toEqual([owner.id]);
    expect(await recipients(claimed)).toEqual(claimants.map(({ id }) => id).sort());
    expect(await recipients(crowded)).toHaveLength(5);
  });

  test('sends nothing to a locked or deleted account, and nobody else gets what a locked one has proved', async () => {
    const email = newEmail();
    const locked = await newAccount(auth, email);
    const deleted = await newAccount(auth, email);
    const other = await newAccount(auth, email);
    const { user } = auth.dependencies.database.prisma;
    await user.update({ where: { id: locked.id }, data: { disabledAt: auth.dependencies.clock() } });
    await user.update({ where: { id: deleted.id }, data: { erasedAt: auth.dependencies.clock() } });

    await requestPasswordReset(auth, { email }, newClient());
    expect((await messagesTo(auth, email, 'RESET_PASSWORD')).map((message) => message.user.id)).toEqual([other.id]);

    await user.update({ where: { id: locked.id }, data: { emailVerifiedAt: auth.dependencies.clock() } });
    const before = await messagesTo(auth, email, 'RESET_PASSWORD');
    await requestPasswordReset(auth, { email }, newClient());
    expect(await messagesTo(auth, email, 'RESET_PASSWORD')).toEqual(before);
  });

  test('takes the same time whether there are none, one or five accounts', async () => {
    const taken = new Map<number, number[]>([0, 1, 5].map((accounts) => [accounts, []]));
    for (let round = 0; round < 15; round++) {
      for (const [accounts, times] of taken) {
        const email = newEmail();
        const claimant = () => ({
          id: uuidv7(),
          email,
          roles: ['CUSTOMER' as const],
          createdAt: auth.dependencies.clock(),
        });
        await auth.dependencies.database.prisma.user.createMany({ data: Array.from({ length: accounts }, claimant) });
        const started = performance.now();
        await requestPasswordReset(auth, { email }, newClient());
        times.push(performance.now() - started);
      }
    }
    for (const times of taken.values()) {
      const sorted = times.toSorted((one, other) => one - other);
      // A timer may fire up to a millisecond early. The work stays far below, or it would show.
      expect(sorted[0]).toBeGreaterThan(answerAfter - 1);
      expect(sorted[7]).toBeLessThan(answerAfter * 1.5);
    }
  });

  test('fills no mailbox, and does not say so', async () => {
    const account = await newAccount(auth);
    const { email } = account;
    const answers = [];
    for (let count = 0; count < attemptLimits.message.points + 2; count++) {
      answers.push(await requestPasswordReset(auth, { email }, newClient()));
    }
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['MessageRequested']));
    const sent = (await eventsOf(auth, account)).filter((type) => type === 'user.message-requested');
    // Among them the one of the registration.
    expect(sent).toHaveLength(attemptLimits.message.points);
  });

  test('is throttled by network', async () => {
    const client = newClient();
    for (let count = 0; count < attemptLimits.messageRequest.points; count++) {
      expect(await auth.dependencies.attempts.countMessageRequest(client.clientAddress)).toBe(0);
    }
    expect(await requestPasswordReset(auth, { email: newEmail() }, client)).toMatchObject({
      __typename: 'TooManyAttempts',
    });
  });

  test('refuses what is no address', async () => {
    for (const email of ["' OR ''='", `${'x'.repeat(65)}@example.com`]) {
      const answer = await requestPasswordReset(auth, { email }, newClient());
      expect(answer).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'email'] });
    }
  });
});

describe('resetting a password', () => {
  test('sets it, proves the address, ends all sessions and what else was under way', async () => {
    const account = await newAccount(auth);
    const verification = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    await auth.dependencies.database.prisma.signInChallenge.create({
      data: { hash: new Uint8Array(32), userId: account.id, expiresAt: new Date(Date.now() + 60_000) },
    });
    const token = await resetTokenOf(account);

    const answer = await resetPassword(auth, { token, newPassword }, newClient());
    expect(answer).toEqual({ __typename: 'PasswordChanged', sessionsEnded: 1 });
    expect(await revocationsOf(auth, account)).toEqual({ [account.sessionId]: 'PASSWORD_RESET' });
    expect(await refresh(auth, account.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    expect((await eventsOf(auth, account)).slice(-2)).toEqual(['user.email-verified', 'user.password-changed']);
    expect((await accountRow(auth, account)).emailVerifiedAt).not.toBeNull();
    expect(await auth.dependencies.database.prisma.signInChallenge.count({ where: { userId: account.id } })).toBe(0);
    expect(await confirmEmail(auth, { token: verification })).toMatchObject(refused);

    const { email } = account;
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'InvalidCredentials' });
    const session = await signIn(auth, { email, password: newPassword }, newClient());
    expect(session).toMatchObject({ __typename: 'Session', user: { id: account.id } });
  });

  test('works where another account has proved the address, without taking it away', async () => {
    const claimant = await newAccount(auth);
    const token = await resetTokenOf(claimant);
    const owner = await newAccount(auth, claimant.email);
    await proveAddress(auth, owner);

    expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject({
      __typename: 'PasswordChanged',
    });
    expect((await accountRow(auth, claimant)).emailVerifiedAt).toBeNull();
    expect((await accountRow(auth, owner)).emailVerifiedAt).not.toBeNull();
    expect((await eventsOf(auth, claimant)).at(-1)).toBe('user.password-changed');
    const session = await signIn(auth, { email: claimant.email, password: newPassword }, newClient());
    expect(session.user.id).toBe(claimant.id);
  });

  test('gives an account that staff created its first one', async () => {
    const email = newEmail();
    const occurrence = { at: auth.dependencies.clock(), cause: causeOfTest };
    const invited = await auth.dependencies.database.transact(async (tx) => {
      const account = { email, emailVerified: true, passwordHash: null, displayName: null, roles: ['STAFF' as const] };
      const user = await createAccount(tx, account, occurrence);
      if (isRefusal(user)) throw new Error(user.refused);
      await requestMessages(tx, auth.dependencies, [{ userId: user.id, kind: 'INVITATION', email }], occurrence);
      return user;
    });
    const token = await tokenSentTo(auth, email, 'INVITATION');
    expect(await resetPassword(auth, { token, newPassword }, newClient())).toEqual({
      __typename: 'PasswordChanged',
      sessionsEnded: 0,
    });
    const session = await signIn(auth, { email, password: newPassword }, newClient());
    expect(session.user).toMatchObject({ id: invited.id, roles: ['STAFF'] });
  });

  test('happens once with twenty uses of one token at once', async () => {
    const account = await newAccount(auth);
    const token = await resetTokenOf(account);
    const passwords = Array.from({ length: 20 }, (_, index) => `battery staple ${index}`);
    const answers = await Promise.all(
      passwords.map((each) => resetPassword(auth, { token, newPassword: each }, newClient())),
    );
    const types = answers.map(({ __typename }) => __typename);
    expect(types.toSorted()).toEqual([...Array(19).fill('InvalidToken'), 'PasswordChanged']);
    const winner = passwords[types.indexOf('PasswordChanged')];
    const session = await signIn(auth, { email: account.email, password: winner }, newClient());
    expect(session).toMatchObject({ __typename: 'Session' });
    expect((await eventsOf(auth, account)).filter((type) => type === 'user.password-changed')).toHaveLength(1);
  });

  test('keeps the second factor', async () => {
    const account = await newAccount(auth);
    await proveAddress(auth, account);
    const secondFactorAt = auth.dependencies.clock();
    const factor = { secondFactorAt, totpSecret: new Uint8Array([1, 2, 3]) };
    await auth.dependencies.database.prisma.user.update({ where: { id: account.id }, data: factor });
    await resetPassword(auth, { token: await resetTokenOf(account), newPassword }, newClient());
    expect(await accountRow(auth, account)).toMatchObject({ secondFactorAt });
    const answer = await signIn(auth, { email: account.email, password: newPassword }, newClient());
    expect(answer).toMatchObject({ __typename: 'SecondFactorRequired' });
  });

  test('proves no address for a claimant with a second factor, which whoever reads the mailbox may not have', async () => {
    const email = newEmail();
    const [stranger, owner] = [await newAccount(auth, email), await newAccount(auth, email)];
    const strangers = { where: { id: stranger.id }, data: { secondFactorAt: auth.dependencies.clock() } };

    await requestPasswordReset(auth, { email }, newClient());
    const sent = await messagesTo(auth, email, 'RESET_PASSWORD');
    const early = sent.find(({ user }) => user.id === stranger.id)?.token;
    await auth.dependencies.database.prisma.user.update(strangers);
    expect(await resetPassword(auth, { token: early, newPassword }, newClient())).toMatchObject(refused);
    expect((await accountRow(auth, stranger)).emailVerifiedAt).toBeNull();

    // The refused token is used up: it does not come back to life with the second factor gone.
    const without = { where: { id: stranger.id }, data: { secondFactorAt: null } };
    await auth.dependencies.database.prisma.user.update(without);
    expect(await resetPassword(auth, { token: early, newPassword }, newClient())).toMatchObject(refused);
    expect((await accountRow(auth, stranger)).emailVerifiedAt).toBeNull();
    await auth.dependencies.database.prisma.user.update(strangers);

    // The newest message is the owner's: there is none for the stranger any more.
    const token = await resetTokenOf(owner);
    expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject({
      __typename: 'PasswordChanged',
    });
    const session = await signIn(auth, { email, password: newPassword }, newClient());
    expect(session).toMatchObject({ __typename: 'Session', user: { id: owner.id } });
  });

  test('lets the owner in again whom wrong passwords held up', async () => {
    const account = await newAccount(auth);
    const client = newClient();
    const attempt = { email: account.email, ...client };
    for (let failure = 0; failure < attemptLimits.pair.points; failure++) {
      await auth.dependencies.attempts.countWrongPassword(attempt);
    }
    expect(await auth.dependencies.attempts.waitForPassword(attempt, async () => false)).toBeGreaterThan(0);
    await resetPassword(auth, { token: await resetTokenOf(account), newPassword }, client);
    const session = await signIn(auth, { email: account.email, password: newPassword }, client);
    expect(session).toMatchObject({ __typename: 'Session' });
  });

  test('is refused with a token that was tampered with, was overtaken or is for something else', async () => {
    const account = await newAccount(auth);
    const first = await resetTokenOf(account);
    const second = await resetTokenOf(account);
    const verification = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    const tampered = `${second.slice(0, -2)}${second.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of [first, verification, tampered, '', 'x'.repeat(100_000), "' OR ''='", 'a\0b']) {
      expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject(refused);
    }
    expect(await resetPassword(auth, { token: second, newPassword }, newClient())).toMatchObject({
      __typename: 'PasswordChanged',
    });
    expect(await resetPassword(auth, { token: second, newPassword }, newClient())).toMatchObject(refused);
  });

  test('is refused for an account that was locked or has another address by now', async () => {
    const { user } = auth.dependencies.database.prisma;
    const locked = await newAccount(auth);
    const moved = await newAccount(auth);
    const tokens = [await resetTokenOf(locked), await resetTokenOf(moved)];
    await user.update({ where: { id: locked.id }, data: { disabledAt: auth.dependencies.clock() } });
    await user.update({ where: { id: moved.id }, data: { email: newEmail() } });
    for (const token of tokens) {
      expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject(refused);
    }
  });

  test('takes a password that is good enough, and leaves the token for another try', async () => {
    const account = await newAccount(auth);
    const token = await resetTokenOf(account);
    for (const bad of ['short', 'password1234', 'aaaaaaaaaaaa', 'abcdefghijkl', account.email]) {
      const answer = await resetPassword(auth, { token, newPassword: bad }, newClient());
      expect(answer).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'newPassword'] });
    }
    const unknown = await resetPassword(auth, { token: 'unknown', newPassword: account.email }, newClient());
    expect(unknown).toMatchObject(refused);
    expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject({
      __typename: 'PasswordChanged',
    });
  });

  test('is refused once the token has expired', async () => {
    const token = await resetTokenOf(await newAccount(auth));
    auth.advance(messageLifetimes.RESET_PASSWORD * 1000);
    expect(await resetPassword(auth, { token, newPassword }, newClient())).toMatchObject(refused);
  });
});
