import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createSouk } from '#clients/storefront/create-souk.ts';
import { expectType } from '../../shop/expect-type.ts';
import { anonymous, demoAccounts, graphUrl } from '../../shop/people.ts';
import { MeDocument, RefreshSessionDocument, RegisterDocument, SignInDocument } from '../generated.ts';
import { asWritten } from '../operation-files.ts';

const signInOperation = asWritten(SignInDocument);
const refreshSession = asWritten(RefreshSessionDocument);
const register = asWritten(RegisterDocument);
const me = asWritten(MeDocument);

const password = 'a long enough password';

/** The shop as the bearer of an access token sees it. */
const withToken = (accessToken: string) =>
  createSouk({
    url: graphUrl(),
    session: { accessToken, accessTokenExpiresAt: '9999-12-31T00:00:00Z', refreshToken: '' },
  });

describe('SignIn', () => {
  test.each([
    ['admin', ['ADMIN']],
    ['staff', ['STAFF']],
    ['customer', ['CUSTOMER']],
  ] as const)('lets the demo %s in', async (who, roles) => {
    const { signIn } = await anonymous().mutate(signInOperation, { input: demoAccounts[who] });
    const session = expectType(signIn, 'Session');
    expect(session.user).toMatchObject({ email: demoAccounts[who].email, roles, displayName: expect.any(String) });
    expect(Date.parse(session.accessTokenExpiresAt)).toBeGreaterThan(Date.now());
    const answer = await withToken(session.accessToken).query(me);
    expect(answer.me).toMatchObject({ id: session.user.id, email: demoAccounts[who].email, roles });
  });

  test('answers a wrong password and an unknown account alike', async () => {
    const attempt = async (email: string) =>
      (await anonymous().mutate(signInOperation, { input: { email, password: 'not the password' } })).signIn;
    const unknown = await attempt(`${randomUUID()}@nobody.test`);
    expect(unknown).toEqual({
      __typename: 'InvalidCredentials',
      code: 'INVALID_CREDENTIALS',
      message: expect.any(String),
    });
    const email = `${randomUUID()}@customer.test`;
    expectType((await anonymous().mutate(register, { input: { email, password } })).register, 'Session');
    expect(await attempt(email)).toEqual(unknown);
  });

  test('looks at no more attempts after ten wrong ones, and says for how long', async () => {
    const email = `${randomUUID()}@customer.test`;
    expectType((await anonymous().mutate(register, { input: { email, password } })).register, 'Session');
    for (let attempt = 0; attempt < 10; attempt++) {
      await anonymous().mutate(signInOperation, { input: { email, password: 'not the password' } });
    }
    const { signIn } = await anonymous().mutate(signInOperation, { input: { email, password } });
    expect(signIn).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    expect(expectType(signIn, 'TooManyAttempts').retryAfterSeconds).toBeGreaterThan(0);
  });
});

describe('Register', () => {
  test('creates a customer and signs in', async () => {
    const email = `${randomUUID()}@customer.test`;
    const answer = await anonymous().mutate(register, { input: { email, password, displayName: 'Ada' } });
    const session = expectType(answer.register, 'Session');
    expect(session.user).toMatchObject({ email, displayName: 'Ada', roles: ['CUSTOMER'] });
    const seen = await withToken(session.accessToken).query(me);
    expect(seen.me).toEqual({
      id: session.user.id,
      email,
      roles: ['CUSTOMER'],
      orders: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });

  test('does not tell whether an address has an account, in any case of letters', async () => {
    const email = `${randomUUID()}@customer.test`;
    const first = await anonymous().mutate(register, { input: { email, password } });
    const again = await anonymous().mutate(register, { input: { email: email.toUpperCase(), password } });
    const [one, other] = [first, again].map((answer) => expectType(answer.register, 'Session'));
    expect(Object.keys(other ?? {})).toEqual(Object.keys(one ?? {}));
    expect(other?.user).toEqual({ ...one?.user, id: expect.any(String) });
    expect(other?.user.id).not.toBe(one?.user.id);
  });

  test('refuses a password that is too short', async () => {
    const input = { email: `${randomUUID()}@customer.test`, password: 'short' };
    const answer = await anonymous().mutate(register, { input });
    expect(answer.register).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
  });
});

describe('RefreshSession', () => {
  test('exchanges a refresh token for new tokens of the same account', async () => {
    const first = expectType(
      (await anonymous().mutate(signInOperation, { input: demoAccounts.customer })).signIn,
      'Session',
    );
    const input = { refreshToken: first.refreshToken };
    const second = expectType((await anonymous().mutate(refreshSession, { input })).refreshSession, 'Session');
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    expect((await withToken(second.accessToken).query(me)).me?.id).toBe(first.user.id);
  });

  test('refuses a token nobody was given', async () => {
    const answer = await anonymous().mutate(refreshSession, { input: { refreshToken: 'made up' } });
    expect(answer.refreshSession).toMatchObject({ __typename: 'InvalidRefreshToken', code: 'INVALID_REFRESH_TOKEN' });
  });
});

test('Me is null for somebody who is not signed in', async () => {
  expect(await anonymous().query(me)).toEqual({ me: null });
});
