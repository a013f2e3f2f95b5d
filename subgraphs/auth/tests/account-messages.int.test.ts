import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { messageLifetimes } from '../domain/account-messages.ts';
import { pruneNotices } from '../store/account-notices.ts';
import { signIn } from './account-operations.ts';
import { administer, openAccount } from './administration.ts';
import { identityOf } from './identity-of.ts';
import {
  changePassword,
  confirmEmail,
  deliverer,
  messagesTo,
  requestEmailChange,
  requestPasswordReset,
  resetPassword,
  tokenSentTo,
} from './message-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';
import { eventsOf, newAccount, newClient, newEmail, password, proveAddress } from './test-account.ts';

const byId = 'query($id: ID!) { accountMessage(id: $id) { id kind email token expiresAt user { id } } }';
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('a message to deliver', () => {
  test('is found by the id that its event tells', async () => {
    const account = await newAccount(auth);
    const wanted = { type: 'user.message-requested', aggregateId: account.id };
    const [event] = await readOutbox(auth.dependencies.database.prisma, wanted);
    if (!event) throw new Error('no message was asked for');
    const { messageId: id } = event.data as { messageId: string };

    const { data } = await auth.ask(byId, { id: id.toUpperCase() }, deliverer);
    const { email } = account;
    expect(data.accountMessage).toMatchObject({ id, kind: 'VERIFY_EMAIL', email, user: { id: account.id } });
    expect(data.accountMessage.token).toMatch(/^[\w-]{43}$/);
    const expiresIn = Date.parse(data.accountMessage.expiresAt) - event.occurredAt.getTime();
    expect(expiresIn).toBe(messageLifetimes.VERIFY_EMAIL * 1000);
  });

  test('has no token any more once it was used', async () => {
    const { email } = await newAccount(auth);
    const [message] = await messagesTo(auth, email);
    await confirmEmail(auth, { token: message?.token });
    expect(await messagesTo(auth, email)).toMatchObject([{ id: message?.id, token: null }]);
  });

  test('is null when there is none', async () => {
    for (const id of ['0199aaaa-0000-7000-8000-00000000ffff', 'x', '']) {
      expect((await auth.ask(byId, { id }, deliverer)).data.accountMessage).toBeNull();
    }
  });

  test('shows the service nothing of the account but its id', async () => {
    const { email } = await newAccount(auth);
    const [message] = await messagesTo(auth, email);
    const query = 'query($id: ID!) { accountMessage(id: $id) { email user { id email } } }';
    const { data, errors } = await auth.ask(query, { id: message?.id }, deliverer);
    expect(data.accountMessage).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    ['nobody', {}, 'UNAUTHENTICATED'],
    ['a customer', { identity: identityOf('0199aaaa-0000-7000-8000-000000000002', 'CUSTOMER') }, 'FORBIDDEN'],
    ['staff', { identity: identityOf('0199aaaa-0000-7000-8000-000000000002', 'STAFF') }, 'FORBIDDEN'],
  ])('is not for %s', async (_who, caller, code) => {
    const { email } = await newAccount(auth);
    const [message] = await messagesTo(auth, email);
    const one = await auth.ask(byId, { id: message?.id }, caller);
    expect(one.data.accountMessage).toBeNull();
    const all = await auth.ask('{ accountMessages { edges { node { token } } } }', {}, caller);
    expect(all.data.accountMessages).toBeNull();
    for (const { errors } of [one, all]) expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  test('is listed for administrators too, newest first, by pages', async () => {
    const emails = [newEmail(), newEmail(), newEmail()];
    for (const email of emails) await newAccount(auth, email);
    const admin = { identity: identityOf('0199aaaa-0000-7000-8000-000000000002', 'ADMIN') };
    const query = `query($after: String) {
      accountMessages(first: 2, after: $after) { edges { node { email } } pageInfo { hasNextPage endCursor } }
    }`;
    const { accountMessages: first } = (await auth.ask(query, {}, admin)).data;
    const { endCursor: after } = first.pageInfo;
    const { accountMessages: second } = (await auth.ask(query, { after }, admin)).data;
    const listed = [...first.edges, ...second.edges].map(({ node }) => node.email);
    expect(listed.slice(0, 3)).toEqual(emails.toReversed());
    expect(first.pageInfo.hasNextPage).toBe(true);
  });
});

describe('a notice', () => {
  const one = `query($id: ID!) { accountNotice(id: $id) {
    id kind email occurredAt roles clientAddress userAgent user { id }
  } }`;
  const admin = { identity: identityOf('0199aaaa-0000-7000-8000-000000000002', 'ADMIN') };

  /** What the owner of an account is to be told, the first one first. */
  async function noticesOf({ id }: { id: string }) {
    const events = await readOutbox(auth.dependencies.database.prisma, {
      type: 'user.notice-requested',
      aggregateId: id,
    });
    const ids = events.map(({ data }) => (data as { noticeId: string }).noticeId);
    const answers = await Promise.all(ids.map((noticeId) => auth.ask(one, { id: noticeId }, deliverer)));
    return answers.map(({ data }) => data.accountNotice);
  }
  const kindsOf = async (account: { id: string }) => (await noticesOf(account)).map((notice) => notice?.kind);

  async function aProvenAccount() {
    const account = await newAccount(auth);
    await proveAddress(auth, account);
    return account;
  }

  test('of another address is told at the one before', async () => {
    const account = await aProvenAccount();
    const moved = newEmail();
    await requestEmailChange(auth, { newEmail: moved, password }, account.caller);
    await confirmEmail(auth, { token: await tokenSentTo(auth, moved, 'CHANGE_EMAIL') });
    const [notice, ...others] = await noticesOf(account);
    expect(others).toEqual([]);
    expect(notice).toEqual({
      ...{ id: expect.any(String), kind: 'EMAIL_CHANGED', email: account.email, user: { id: account.id } },
      ...{ occurredAt: expect.any(String), roles: [], clientAddress: null, userAgent: null },
    });
  });

  test('tells each change once: password, lock and roles; what changes nothing is told to nobody', async () => {
    const account = await aProvenAccount();
    const newPassword = 'battery staple';
    await changePassword(auth, { currentPassword: password, newPassword }, account.caller);
    const input = { userId: account.id };
    for (const mutation of ['disableUser', 'disableUser', 'enableUser', 'enableUser']) {
      await administer(auth, mutation, input, admin);
    }
    for (let times = 0; times < 2; times++) {
      await administer(auth, 'assignRoles', { ...input, roles: ['CUSTOMER', 'STAFF'] }, admin);
    }
    const told = ['PASSWORD_CHANGED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'ROLES_CHANGED'];
    expect(await kindsOf(account)).toEqual(told);
    expect((await noticesOf(account)).at(-1)).toMatchObject({ email: account.email, roles: ['CUSTOMER', 'STAFF'] });
  });

  test('tells of a sign-in with another program or in another network, not of the first one', async () => {
    const invited = await openAccount(auth, newEmail(), 'CUSTOMER');
    const credentials = { email: invited.email, password };
    const home = { clientAddress: '2001:db8:1:2::3', userAgent: 'Firefox/140.0 (X11)' };
    await signIn(auth, credentials, home);
    await signIn(auth, credentials, { clientAddress: '2001:db8:1:2:ffff::', userAgent: 'Firefox/141.2.1 (X11)' });
    expect(await kindsOf(invited)).toEqual([]);
    const away = { ...home, clientAddress: '203.0.113.9' };
    // Two at once by one client are one news.
    await Promise.all([signIn(auth, credentials, away), signIn(auth, credentials, away)]);
    await signIn(auth, credentials, { ...home, userAgent: 'curl' });
    expect(await noticesOf(invited)).toMatchObject([
      { kind: 'NEW_SIGN_IN', clientAddress: '203.0.113.9', userAgent: home.userAgent },
      { kind: 'NEW_SIGN_IN', clientAddress: home.clientAddress, userAgent: 'curl' },
    ]);
    // Whoever comes back after their sessions were forgotten is no newcomer.
    await auth.dependencies.database.prisma.session.deleteMany({ where: { userId: invited.id } });
    await signIn(auth, credentials, home);
    expect(await kindsOf(invited)).toHaveLength(3);
  });

  test('is not given to an address that was merely claimed, nor of a first password', async () => {
    const claimant = await newAccount(auth);
    await changePassword(auth, { currentPassword: password, newPassword: 'battery staple' }, claimant.caller);
    expect(await kindsOf(claimant)).toEqual([]);
    const { id, email } = await administer(
      auth,
      'createUser',
      { email: newEmail(), displayName: 'Ada', roles: ['STAFF'] },
      admin,
    );
    await resetPassword(auth, { token: await tokenSentTo(auth, email, 'INVITATION'), newPassword: 'battery staple' });
    expect(await kindsOf({ id })).toEqual([]);
  });

  test('is for who delivers messages alone, is gone after a week, and with the person', async () => {
    const account = await aProvenAccount();
    await changePassword(auth, { currentPassword: password, newPassword: 'battery staple' }, account.caller);
    const [{ id }] = await noticesOf(account);
    expect((await auth.ask(one, { id: 'x' }, deliverer)).data.accountNotice).toBeNull();
    for (const caller of [account.caller, { identity: identityOf(account.id, 'STAFF') }]) {
      expect((await auth.ask(one, { id }, caller)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { prisma } = auth.dependencies.database;
    const old = await prisma.accountNotice.findUniqueOrThrow({ where: { id } });
    const createdAt = new Date(Date.now() - 7 * 24 * 3_600_000 - 1_000);
    await prisma.accountNotice.create({ data: { ...old, id: account.sessionId, createdAt } });
    await pruneNotices(prisma);
    expect(await prisma.accountNotice.findMany({ where: { userId: account.id } })).toMatchObject([{ id }]);
    const query = 'mutation($input: EraseUserInput!) { eraseUser(input: $input) { __typename } }';
    await auth.ask(query, { input: { userId: account.id } }, admin);
    expect(await noticesOf(account)).toEqual([null]);
  });
});

test('events and rows hold neither addresses nor tokens in the clear', async () => {
  const account = await newAccount(auth);
  const moved = newEmail();
  await requestPasswordReset(auth, { email: account.email }, newClient());
  await requestEmailChange(auth, { newEmail: moved, password }, account.caller);
  const sent = [...(await messagesTo(auth, account.email)), ...(await messagesTo(auth, moved))];
  expect(sent.map(({ kind }) => kind).toSorted()).toEqual(['CHANGE_EMAIL', 'RESET_PASSWORD', 'VERIFY_EMAIL']);
  const tokenOf = (kind: string) => sent.find((message) => message.kind === kind)?.token;
  await confirmEmail(auth, { token: tokenOf('CHANGE_EMAIL') });
  await requestPasswordReset(auth, { email: moved }, newClient());
  const reset = await messagesTo(auth, moved, 'RESET_PASSWORD');
  await resetPassword(auth, { token: reset[0]?.token, newPassword: 'battery staple' }, newClient());

  expect(await eventsOf(auth, account)).toEqual(
    expect.arrayContaining(['user.message-requested', 'user.email-changed', 'user.password-changed']),
  );
  const { prisma } = auth.dependencies.database;
  const events = JSON.stringify((await readOutbox(prisma)).map(({ position: _, ...event }) => event));
  const stored = JSON.stringify(await prisma.accountMessage.findMany());
  expect(events).not.toContain('@');
  for (const { token } of [...sent, ...reset]) {
    expect(token).toEqual(expect.any(String));
    expect(events).not.toContain(token);
    expect(stored).not.toContain(token);
  }
});
