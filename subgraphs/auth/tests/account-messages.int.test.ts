import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { messageLifetimes } from '../domain/account-messages.ts';
import { identityOf } from './identity-of.ts';
import {
  confirmEmail,
  deliverer,
  messagesTo,
  requestEmailChange,
  requestPasswordReset,
  resetPassword,
} from './message-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';
import { eventsOf, newAccount, newClient, newEmail, password } from './test-account.ts';

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
