import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { type MailServer, startMailServer } from '#packages/test-mail-server/start-mail-server.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import {
  aConfirmedOrder,
  anAccountMessage,
  aShippedOrder,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

let server: MailServer;
let started: TestNotification;
let now = new Date('2026-07-01T12:00:00Z');
beforeAll(async () => {
  server = await startMailServer();
  started = await startTestNotification(
    {
      MAIL_PROVIDER: 'smtp',
      SMTP_URL: server.url,
      MAIL_FROM: 'Hat Shop <hats@example.com>',
      PUBLIC_URL: 'https://hats.example.com',
      MESSAGE_RATES: 'ACCOUNT=2/3,ORDER_UPDATES=2/4',
      SHOP_TIME_ZONE: 'Europe/Vienna',
    },
    { clock: () => now },
  );
});
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const mailTo = (address: string) => server.received.filter(({ to }) => to[0] === address).map(({ email }) => email);

/** Tells somebody that a part of an order of theirs has left; the mail, if there is one. */
async function tellShipped(account: ReturnType<TestNotification['anAccount']>) {
  const before = mailTo(account.person.email).length;
  await started.deliver(aShippedOrder(started, account).event);
  await started.runJobs();
  return mailTo(account.person.email)[before];
}

const headerOf = (mail: Awaited<ReturnType<typeof tellShipped>>, name: string) =>
  mail?.headers.find(({ key }) => key === name)?.value;
const oneClickOf = (mail: Awaited<ReturnType<typeof tellShipped>>) =>
  new URL(headerOf(mail, 'list-unsubscribe')?.replace(/^<|>$/g, '') ?? '');
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const click = (url: URL, body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = form) =>
  started.call(`unsubscribe${url.search}`, headers, body);

const refusal = '... on UserError { code message path }';
async function byToken(field: 'unsubscribe' | 'resubscribe', token: string) {
  const query = `mutation ($input: UnsubscribeInput!) { ${field}(input: $input) { __typename ... on MessagePreference { category channel wanted canChange } ${refusal} } }`;
  return (await started.ask(query, { input: { token } })).data[field];
}
async function choose(userId: string | null, input: object) {
  const query = `mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { __typename ... on User { id } ${refusal} } }`;
  const identity = userId === null ? {} : { identity: aPerson({ userId }) };
  const { data, errors } = await started.ask(query, { input }, identity);
  return data?.updateMessagePreferences ?? errors?.[0]?.extensions['code'];
}
/** What the gateway would tell, with what auth says. */
async function preferencesOf({ userId, person }: ReturnType<TestNotification['anAccount']>) {
  const { orderUpdates } = person.communicationPreferences;
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { messagePreferences { category channel wanted canChange } quietHours { startsAt endsAt timeZone channels isChosen } } } }';
  const of = [{ __typename: 'User', id: userId, communicationPreferences: { orderUpdates } }];
  const { data, errors } = await started.ask(query, { of }, { identity: aPerson({ userId }) });
  expect(errors).toBeUndefined();
  const { messagePreferences, quietHours } = data._entities[0];
  return {
    quietHours,
    wants: messagePreferences.find(
      (each: { category: string; channel: string }) => each.category === 'ORDER_UPDATES' && each.channel === 'EMAIL',
    ).wanted,
    messagePreferences,
  };
}

describe('unsubscribing', () => {
  test('is offered by every message that one can do without, in headers and below it, and by no other', async () => {
    const account = started.anAccount({ locale: 'de' });
    const mail = await tellShipped(account);
    const url = oneClickOf(mail);
    expect(url.origin + url.pathname).toBe('https://hats.example.com/ingress/notification/unsubscribe');
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const link = `https://hats.example.com/account/unsubscribe#token=${url.searchParams.get('token')}`;
    expect(mail?.text).toContain(`Nachrichten dieser Art abbestellen:\n${link}`);
    expect(mail?.html).toContain(`<a href="${link}">Nachrichten dieser Art abbestellen</a>`);

    await started.deliver(aConfirmedOrder(started, account).event);
    await started.runJobs();
    const transactional = mailTo(account.person.email).at(-1);
    expect(transactional?.subject).toContain('bestätigt');
    expect(headerOf(transactional, 'list-unsubscribe')).toBeUndefined();
    expect(transactional?.text).not.toContain('unsubscribe');
  });

  test('takes one click, as often as it comes, and auth knows it', async () => {
    const account = started.anAccount({ communicationPreferences: { orderUpdates: ['EMAIL', 'PUSH'] } });
    const url = oneClickOf(await tellShipped(account));
    expect(await click(url)).toMatchObject({ status: 200 });
    // At once, before auth has heard of it.
    expect(account.person.communicationPreferences.orderUpdates).toEqual(['EMAIL', 'PUSH']);
    expect((await preferencesOf(account)).wants).toBe(false);
    await Promise.all([click(url), click(url)]);
    expect(await tellShipped(account)).toBeUndefined();
    expect(account.person.communicationPreferences.orderUpdates).toEqual(['PUSH']);
    expect(await started.dependencies.database.prisma.messagePreference.count()).toBe(0);
    const [message] = await started.messagesTo(account.userId);
    expect(message).toMatchObject({ status: 'SUPPRESSED', reason: expect.stringContaining('ORDER_UPDATES') });

    expect(await byToken('resubscribe', url.searchParams.get('token') ?? '')).toEqual({
      ...{
        __typename: 'MessagePreference',
        category: 'ORDER_UPDATES',
        channel: 'EMAIL',
        wanted: true,
        canChange: true,
      },
    });
    expect(await tellShipped(account)).toBeDefined();
    // A click after that counts again.
    expect(await click(url)).toMatchObject({ status: 200 });
    expect(await tellShipped(account)).toBeUndefined();
  });

  test('counts while auth cannot be told, which is tried again, and the last choice wins', async () => {
    const account = started.anAccount();
    const token = oneClickOf(await tellShipped(account)).searchParams.get('token') ?? '';
    started.shop.answer({
      status: 503,
      body: { errors: [{ message: 'No', extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
    });
    await byToken('unsubscribe', token);
    await started.runJobs();
    expect((await preferencesOf(account)).wants).toBe(false);
    await byToken('resubscribe', token);
    await byToken('unsubscribe', token);
    started.shop.answer(null);
    await started.runJobs({ later: true });
    expect(account.person.communicationPreferences.orderUpdates).toEqual([]);
    expect((await preferencesOf(account)).wants).toBe(false);
    // From then on auth is asked: what is changed there holds.
    account.person.communicationPreferences.orderUpdates = ['EMAIL'];
    expect((await preferencesOf(account)).wants).toBe(true);
    expect(await tellShipped(account)).toBeDefined();
  });

  test('is done by a form with that one field, and a token of ours', async () => {
    const account = started.anAccount();
    const url = oneClickOf(await tellShipped(account));
    expect(await click(url, 'List-Unsubscribe=No')).toMatchObject({ status: 400 });
    expect(await click(url, '')).toMatchObject({ status: 400 });
    expect(await click(url, '{}', { 'content-type': 'application/json' })).toMatchObject({ status: 400 });
    expect(await click(url, 'List-Unsubscribe=One-Click', {})).toMatchObject({ status: 400 });
    expect(await click(new URL('https://x.test/?token=abc'))).toMatchObject({ status: 401 });
    expect(await click(new URL('https://x.test/'))).toMatchObject({ status: 401 });
    expect(await byToken('unsubscribe', 'abc')).toMatchObject({
      code: 'INVALID_UNSUBSCRIBE_TOKEN',
      path: ['input', 'token'],
    });
    expect((await preferencesOf(account)).wants).toBe(true);

    const boundary = 'b0und';
    const multipart = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;
    expect(await click(url, multipart, { 'content-type': `multipart/form-data; boundary=${boundary}` })).toMatchObject({
      status: 200,
    });
    expect((await preferencesOf(account)).wants).toBe(false);
  });

  test('of somebody who has left leaves nothing', async () => {
    const account = started.anAccount();
    const url = oneClickOf(await tellShipped(account));
    await click(url);
    await started.deliver(anEvent(userErasedV1, account.userId, { userId: account.userId }));
    expect(await click(url)).toMatchObject({ status: 200 });
    const { prisma } = started.dependencies.database;
    expect(await prisma.messagePreference.count({ where: { recipientId: account.userId } })).toBe(0);
  });
});

describe('who chooses', () => {
  test('sees what there is, changes what can be changed, and is told what is wrong', async () => {
    const account = started.anAccount();
    const { messagePreferences, quietHours } = await preferencesOf(account);
    expect(messagePreferences).toEqual([
      { category: 'ACCOUNT', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'SECURITY', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'ORDERS', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'ORDERS', channel: 'IN_APP', wanted: true, canChange: true },
      { category: 'ORDER_UPDATES', channel: 'EMAIL', wanted: true, canChange: true },
      { category: 'ORDER_UPDATES', channel: 'IN_APP', wanted: true, canChange: true },
      { category: 'BACK_IN_STOCK', channel: 'EMAIL', wanted: true, canChange: true },
      { category: 'BACK_IN_STOCK', channel: 'IN_APP', wanted: true, canChange: true },
    ]);
    expect(quietHours).toEqual({
      ...{ startsAt: '21:00', endsAt: '08:00', timeZone: 'Europe/Vienna', channels: ['SMS', 'PUSH'], isChosen: false },
    });
    const off = { category: 'ORDER_UPDATES', channel: 'EMAIL', wanted: false };
    expect(await choose(account.userId, { preferences: [off] })).toMatchObject({ __typename: 'User' });
    expect((await preferencesOf(account)).wants).toBe(false);
    expect(await choose(account.userId, { preferences: [{ ...off, category: 'ACCOUNT' }] })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'preferences', '0', 'category'] },
      message: expect.stringContaining('can be switched off'),
    });
    const night = { startsAt: '22:00', endsAt: '07:00', timeZone: 'Asia/Tokyo', channels: ['EMAIL'] };
    for (const [wrong, path] of [
      [{ startsAt: '24:00' }, 'startsAt'],
      [{ endsAt: '22:00' }, 'endsAt'],
      [{ timeZone: 'Tokyo' }, 'timeZone'],
    ] as const) {
      expect(await choose(account.userId, { quietHours: { ...night, ...wrong } })).toMatchObject({
        ...{ code: 'INVALID_INPUT', path: ['input', 'quietHours', path] },
      });
    }
    await choose(account.userId, { quietHours: night });
    expect((await preferencesOf(account)).quietHours).toEqual({ ...night, isChosen: true });
    expect(await choose(null, {})).toBe('UNAUTHENTICATED');
  });

  test('to be left alone by night is told in the morning, if that is wanted then', async () => {
    const [early, gone] = [started.anAccount(), started.anAccount()];
    for (const { userId } of [early, gone]) {
      await choose(userId, {
        quietHours: { startsAt: '21:00', endsAt: '08:00', timeZone: 'Europe/Vienna', channels: ['EMAIL'] },
      });
    }
    now = new Date('2026-10-24T20:30:00Z');
    expect(await tellShipped(early)).toBeUndefined();
    expect(await tellShipped(gone)).toBeUndefined();
    const [held] = await started.messagesTo(early.userId);
    expect(held).toMatchObject({ status: 'QUEUED', heldBy: 'QUIET_HOURS', heldUntil: '2026-10-25T07:00:00.000Z' });
    // What is transactional comes by night.
    await started.deliver(aConfirmedOrder(started, early).event);
    await started.runJobs();
    expect(mailTo(early.person.email)).toHaveLength(1);

    await choose(gone.userId, { preferences: [{ category: 'ORDER_UPDATES', channel: 'EMAIL', wanted: false }] });
    now = new Date('2026-10-25T07:00:01Z');
    await started.runJobs({ later: true });
    expect(mailTo(early.person.email).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('on its way'),
    );
    expect(await started.messagesTo(gone.userId)).toMatchObject([
      { status: 'SUPPRESSED', heldUntil: null, heldBy: null },
    ]);
    expect(mailTo(gone.person.email)).toEqual([]);
    now = new Date('2026-07-01T12:00:00Z');
  });
});

describe('an address that gets too much', () => {
  test('is spared more of what can wait until there is room, and it comes then', async () => {
    const account = started.anAccount();
    for (let index = 0; index < 3; index++) await tellShipped(account);
    expect(mailTo(account.person.email)).toHaveLength(2);
    const [waiting] = await started.messagesTo(account.userId);
    expect(waiting).toMatchObject({
      status: 'QUEUED',
      heldBy: 'RATE',
      heldUntil: new Date(now.getTime() + 3_600_000).toISOString(),
    });
    now = new Date(now.getTime() + 3_600_001);
    await started.runJobs({ later: true });
    expect(mailTo(account.person.email)).toHaveLength(3);
    now = new Date('2026-07-01T12:00:00Z');
  });

  test('gets no more of what is asked for again and again, and staff see why', async () => {
    const account = started.anAccount();
    for (let index = 1; index <= 4; index++) {
      await started.deliver(anAccountMessage(started, account, 'RESET_PASSWORD', index));
      await started.runJobs();
    }
    expect(mailTo(account.person.email)).toHaveLength(2);
    expect(await started.messagesTo(account.userId)).toMatchObject([
      { status: 'SUPPRESSED', reason: expect.stringContaining('at most 2 an hour and 3 a day') },
      { status: 'SUPPRESSED' },
      { status: 'SENT' },
      { status: 'SENT' },
    ]);
  });
});
