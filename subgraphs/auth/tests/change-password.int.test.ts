import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { refresh, signIn } from './account-operations.ts';
import {
  changePassword,
  confirmEmail,
  deliverer,
  requestEmailChange,
  requestPasswordReset,
  resetPassword,
  tokenSentTo,
} from './message-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';
import { eventsOf, newAccount, newClient, newEmail, password, proveAddress, revocationsOf } from './test-account.ts';

const newPassword = 'battery staple';
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('changing the password', () => {
  test('ends the other sessions and keeps the caller’s', async () => {
    const account = await newAccount(auth);
    const other = await signIn(auth, { email: account.email, password }, newClient());

    const answer = await changePassword(auth, { currentPassword: password, newPassword }, account.caller);
    expect(answer).toEqual({ __typename: 'PasswordChanged', sessionsEnded: 1 });
    const otherId = String(decodeJwt(other.accessToken)['sid']);
    expect(await revocationsOf(auth, account)).toEqual({ [otherId]: 'PASSWORD_CHANGED' });
    expect(await refresh(auth, other.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    expect(await refresh(auth, account.refreshToken)).toMatchObject({ __typename: 'Session' });
    expect((await eventsOf(auth, account)).at(-1)).toBe('user.password-changed');

    const { email } = account;
    expect(await signIn(auth, { email, password }, newClient())).toMatchObject({ __typename: 'InvalidCredentials' });
    const session = await signIn(auth, { email, password: newPassword }, newClient());
    expect(session).toMatchObject({ __typename: 'Session' });
  });

  test('overtakes messages that would set another one, and not the one that proves the address', async () => {
    const account = await newAccount(auth);
    const moved = newEmail();
    await requestPasswordReset(auth, { email: account.email }, newClient());
    await requestEmailChange(auth, { newEmail: moved, password }, account.caller);
    const reset = await tokenSentTo(auth, account.email, 'RESET_PASSWORD');
    const change = await tokenSentTo(auth, moved, 'CHANGE_EMAIL');
    const verification = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    const { signInChallenge } = auth.dependencies.database.prisma;
    const expiresAt = new Date(Date.now() + 60_000);
    await signInChallenge.create({ data: { hash: new Uint8Array(32), userId: account.id, expiresAt } });

    await changePassword(auth, { currentPassword: password, newPassword }, account.caller);
    expect(await resetPassword(auth, { token: reset, newPassword: 'a third password' })).toMatchObject({
      __typename: 'InvalidToken',
    });
    expect(await confirmEmail(auth, { token: change })).toMatchObject({ __typename: 'InvalidToken' });
    expect(await signInChallenge.count({ where: { userId: account.id } })).toBe(0);
    expect(await confirmEmail(auth, { token: verification })).toMatchObject({ __typename: 'EmailConfirmed' });
  });

  test('counts every one that is chosen for an address nobody has proved, which is a guess at its other accounts', async () => {
    const account = await newAccount(auth);
    const choices = Array.from({ length: attemptLimits.pair.points + 1 }, (_, choice) => `choice number ${choice}`);
    let currentPassword = password;
    const answers = [];
    for (const chosen of choices) {
      const answer = await changePassword(auth, { currentPassword, newPassword: chosen }, account.caller);
      if (answer.__typename === 'PasswordChanged') currentPassword = chosen;
      answers.push(answer.__typename);
    }
    expect(answers).toEqual([...Array(attemptLimits.pair.points).fill('PasswordChanged'), 'TooManyAttempts']);
    expect(await signIn(auth, { email: account.email, password: currentPassword }, account.caller)).toMatchObject({
      __typename: 'TooManyAttempts',
    });
  });

  test('does not count those of an account that has proved its address', async () => {
    const account = await newAccount(auth);
    await proveAddress(auth, account);
    let currentPassword = password;
    for (let choice = 0; choice <= attemptLimits.pair.points; choice++) {
      const chosen = `choice number ${choice}`;
      const answer = await changePassword(auth, { currentPassword, newPassword: chosen }, account.caller);
      expect(answer).toMatchObject({ __typename: 'PasswordChanged' });
      currentPassword = chosen;
    }
  });

  test('takes the one so far, and counts wrong ones', async () => {
    const account = await newAccount(auth);
    const wrong = { currentPassword: 'not the password', newPassword };
    for (let failure = 0; failure < attemptLimits.pair.points; failure++) {
      const answer = await changePassword(auth, wrong, account.caller);
      expect(answer).toMatchObject({ __typename: 'InvalidCredentials', path: null });
    }
    const answer = await changePassword(auth, { currentPassword: password, newPassword }, account.caller);
    expect(answer).toMatchObject({ __typename: 'TooManyAttempts' });
  });

  test('takes a new one that is good enough', async () => {
    const account = await newAccount(auth);
    for (const bad of [
      'short',
      'aaaaaaaaaaaa',
      'abcdefghijkl',
      ' '.repeat(12),
      'x'.repeat(129),
      'qwertyuiop',
      `${account.email}1`,
      'souk123456789',
    ]) {
      const answer = await changePassword(auth, { currentPassword: password, newPassword: bad }, account.caller);
      expect(answer).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'newPassword'] });
    }
    expect(await eventsOf(auth, account)).not.toContain('user.password-changed');
  });

  test('ten times at once from one old password happens once', async () => {
    const account = await newAccount(auth);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        changePassword(auth, { currentPassword: password, newPassword: `battery staple ${index}` }, account.caller),
      ),
    );
    const types = answers.map(({ __typename }) => __typename).toSorted();
    expect(types).toEqual([...Array(9).fill('InvalidCredentials'), 'PasswordChanged']);
  });

  test.each([
    ['a service', deliverer, 'FORBIDDEN'],
    ['nobody', {}, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_who, caller, code) => {
    const query = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
    const { errors } = await auth.ask(query, { input: { currentPassword: password, newPassword } }, caller);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });
});
