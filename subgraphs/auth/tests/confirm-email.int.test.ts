import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { messageLifetimes } from '../domain/account-messages.ts';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { refresh, signIn } from './account-operations.ts';
import {
  confirmEmail,
  messagesTo,
  requestEmailChange,
  requestEmailVerification,
  requestPasswordReset,
  tokenSentTo,
} from './message-operations.ts';
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

const refused = { __typename: 'InvalidToken', code: 'INVALID_TOKEN', path: ['input', 'token'] };
const taken = { __typename: 'EmailTaken', code: 'EMAIL_TAKEN', path: ['input', 'token'] };
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function changeTokenOf({ caller }: TestAccount, email: string): Promise<string> {
  const answer = await requestEmailChange(auth, { newEmail: email.toUpperCase(), password }, caller);
  expect(answer).toEqual({ __typename: 'MessageRequested', validForSeconds: messageLifetimes.CHANGE_EMAIL });
  return tokenSentTo(auth, email, 'CHANGE_EMAIL');
}

describe('proving an address', () => {
  test('takes the token of the message, once', async () => {
    const account = await newAccount(auth);
    const token = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    expect(await confirmEmail(auth, { token })).toEqual({ __typename: 'EmailConfirmed', email: account.email });
    expect((await accountRow(auth, account)).emailVerifiedAt).not.toBeNull();
    expect((await eventsOf(auth, account)).at(-1)).toBe('user.email-verified');
    expect(await revocationsOf(auth, account)).toEqual({});
    expect(await confirmEmail(auth, { token })).toMatchObject(refused);
  });

  test('by one token twenty times at once happens once', async () => {
    const account = await newAccount(auth);
    const token = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirmEmail(auth, { token })));
    const types = answers.map(({ __typename }) => __typename).toSorted();
    expect(types).toEqual(['EmailConfirmed', ...Array(19).fill('InvalidToken')]);
  });

  test('of two claimants at once exactly one does, and the other stays a claimant', async () => {
    for (let round = 0; round < 10; round++) {
      const email = newEmail();
      const claimants = [await newAccount(auth, email), await newAccount(auth, email)];
      const tokens = (await messagesTo(auth, email)).map(({ token }) => token);
      const answers = await Promise.all(tokens.map((token) => confirmEmail(auth, { token })));
      expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['EmailConfirmed', 'EmailTaken']);
      const rows = await Promise.all(claimants.map((account) => accountRow(auth, account)));
      expect(rows.filter(({ emailVerifiedAt }) => emailVerifiedAt !== null)).toHaveLength(1);
      expect(rows.map((row) => row.email)).toEqual([email, email]);
    }
  });

  test('is refused to later claimants, and works again when the address is free', async () => {
    const email = newEmail();
    const [owner, claimant] = [await newAccount(auth, email), await newAccount(auth, email)];
    const [claim] = (await messagesTo(auth, email)).filter(({ user }) => user.id === claimant.id);
    await proveAddress(auth, owner);
    expect(await confirmEmail(auth, { token: claim?.token })).toMatchObject(taken);
    await auth.dependencies.database.prisma.user.update({ where: { id: owner.id }, data: { email: newEmail() } });
    expect(await confirmEmail(auth, { token: claim?.token })).toMatchObject({ __typename: 'EmailConfirmed' });
  });

  test('takes the newest message', async () => {
    const account = await newAccount(auth);
    const first = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    const answer = await requestEmailVerification(auth, account.caller);
    expect(answer).toEqual({ __typename: 'MessageRequested', validForSeconds: messageLifetimes.VERIFY_EMAIL });
    const second = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    expect(await confirmEmail(auth, { token: first })).toMatchObject(refused);
    expect(await confirmEmail(auth, { token: second })).toMatchObject({ __typename: 'EmailConfirmed' });

    await requestEmailVerification(auth, account.caller);
    expect(await messagesTo(auth, account.email)).toMatchObject([{ token: null }]);
  });

  test('is not possible with a token for a password, an altered one or none', async () => {
    const { email } = await newAccount(auth);
    await requestPasswordReset(auth, { email }, newClient());
    const reset = await tokenSentTo(auth, email, 'RESET_PASSWORD');
    const token = await tokenSentTo(auth, email, 'VERIFY_EMAIL');
    const altered = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of [reset, altered, '', 'a\0b']) {
      expect(await confirmEmail(auth, { token: wrong })).toMatchObject(refused);
    }
  });

  test('asks for at most five messages an hour, and no more than a network may', async () => {
    const account = await newAccount(auth);
    for (let count = 1; count < attemptLimits.message.points; count++) {
      await requestEmailVerification(auth, account.caller);
    }
    const before = await messagesTo(auth, account.email);
    expect(await requestEmailVerification(auth, account.caller)).toMatchObject({ __typename: 'MessageRequested' });
    expect(await messagesTo(auth, account.email)).toEqual(before);

    const { clientAddress } = account.caller;
    for (let count = 0; count < attemptLimits.messageRequest.points; count++) {
      await auth.dependencies.attempts.countMessageRequest(String(clientAddress));
    }
    expect(await requestEmailVerification(auth, account.caller)).toMatchObject({ __typename: 'TooManyAttempts' });
  });
});

describe('changing an address', () => {
  test('moves the account with its password, and ends all sessions', async () => {
    const account = await newAccount(auth);
    const email = newEmail();
    const token = await changeTokenOf(account, email);
    expect((await accountRow(auth, account)).email).toBe(account.email);

    expect(await confirmEmail(auth, { token })).toEqual({ __typename: 'EmailConfirmed', email });
    const row = await accountRow(auth, account);
    expect(row.email).toBe(email);
    expect(row.emailVerifiedAt).not.toBeNull();
    expect(await revocationsOf(auth, account)).toEqual({ [account.sessionId]: 'EMAIL_CHANGED' });
    expect(await refresh(auth, account.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    expect((await eventsOf(auth, account)).at(-1)).toBe('user.email-changed');
    const old = await signIn(auth, { email: account.email, password }, newClient());
    expect(old).toMatchObject({ __typename: 'InvalidCredentials' });
    expect((await signIn(auth, { email, password }, newClient())).user).toMatchObject({ id: account.id, email });
    expect(await confirmEmail(auth, { token })).toMatchObject(refused);
  });

  test('ends what was sent to the old address', async () => {
    const account = await newAccount(auth);
    const old = await tokenSentTo(auth, account.email, 'VERIFY_EMAIL');
    await confirmEmail(auth, { token: await changeTokenOf(account, newEmail()) });
    expect(await confirmEmail(auth, { token: old })).toMatchObject(refused);
  });

  test('answers alike whether the new address has accounts, and takes nothing away from who has proved it', async () => {
    const owner = await newAccount(auth);
    await proveAddress(auth, owner);
    const account = await newAccount(auth);
    const token = await changeTokenOf(account, owner.email);
    expect(await confirmEmail(auth, { token })).toMatchObject(taken);
    expect(await accountRow(auth, account)).toMatchObject({ email: account.email, emailVerifiedAt: null });
    expect(await revocationsOf(auth, account)).toEqual({});
  });

  test('to one address by two accounts at once moves one', async () => {
    const email = newEmail();
    const rivals = [await newAccount(auth), await newAccount(auth)];
    const tokens = [];
    for (const rival of rivals) tokens.push(await changeTokenOf(rival, email));
    const answers = await Promise.all(tokens.map((token) => confirmEmail(auth, { token })));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['EmailConfirmed', 'EmailTaken']);
    expect(await auth.dependencies.database.prisma.user.count({ where: { email } })).toBe(1);
  });

  test('takes the password, another address, and a valid one', async () => {
    const account = await newAccount(auth);
    const ask = (input: object) =>
      requestEmailChange(auth, { newEmail: newEmail(), password, ...input }, account.caller);
    expect(await ask({ password: 'wrong' })).toMatchObject({ __typename: 'InvalidCredentials' });
    const input = { __typename: 'InvalidInput', path: ['input', 'newEmail'] };
    expect(await ask({ newEmail: account.email.toUpperCase() })).toMatchObject(input);
    for (const newEmail of ['nowhere', `${'x'.repeat(65)}@example.com`]) {
      expect(await ask({ newEmail })).toMatchObject(input);
    }
    expect(await eventsOf(auth, account)).toHaveLength(3);
  });

  test('fills nobody’s mailbox, and does not say so', async () => {
    const account = await newAccount(auth);
    const stranger = newEmail();
    for (let count = 0; count < attemptLimits.message.points; count++)
      await auth.dependencies.attempts.countMessage(stranger);
    const answer = await requestEmailChange(auth, { newEmail: stranger, password }, account.caller);
    expect(answer).toMatchObject({ __typename: 'MessageRequested' });
    expect(await messagesTo(auth, stranger)).toEqual([]);
  });

  test('is refused once the token has expired', async () => {
    const account = await newAccount(auth);
    const token = await changeTokenOf(account, newEmail());
    auth.advance(messageLifetimes.CHANGE_EMAIL * 1000);
    expect(await confirmEmail(auth, { token })).toMatchObject(refused);
  });
});
