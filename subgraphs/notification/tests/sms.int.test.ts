import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { smsLength } from '#packages/sms-provider/sms-segments.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTwilioServer, type TwilioServer } from '#packages/test-twilio/start-twilio-server.ts';
import {
  aConfirmedOrder,
  aShippedOrder,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

const accountSid = `AC${'1'.repeat(32)}`;
const callbackUrl = 'https://hats.example.com/ingress/notification/twilio';
let twilio: TwilioServer;
let started: TestNotification;
let now = new Date('2026-07-01T12:00:00Z');
beforeAll(async () => {
  twilio = await startTwilioServer(accountSid, 'token');
  started = await startTestNotification(
    {
      ...{ SMS_PROVIDER: 'twilio', TWILIO_URL: twilio.url, TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: 'token' },
      ...{ TWILIO_FROM: '+15005550006', PUBLIC_URL: 'https://hats.example.com', MESSAGE_RATES: 'ORDER_UPDATES=2/4' },
    },
    { clock: () => now },
  );
});
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  await twilio[Symbol.asyncDispose]();
});

type Account = ReturnType<TestNotification['anAccount']>;
let numbers = 0;
const aNumber = () => `+4420718${String(++numbers).padStart(5, '0')}`;
const sentTo = (number: string | null) => twilio.requests.filter(({ form }) => form['To'] === number);

async function choose({ userId }: Account, category: string, wanted = true) {
  const query =
    'mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { ... on User { id } ... on UserError { code } } }';
  const input = { preferences: [{ category, channel: 'SMS', wanted }] };
  const { data } = await started.ask(query, { input }, { identity: aPerson({ userId }) });
  expect(data.updateMessagePreferences).toEqual({ id: userId });
}
async function confirm(account: Account, phone: string | null = null) {
  const { order, event } = aConfirmedOrder(started, account);
  order.shippingAddress.phone = phone;
  await started.deliver(event);
  await started.runJobs();
  return (await started.messagesTo(account.userId, 'SMS'))[0];
}
async function ship(account: Account) {
  await started.deliver(aShippedOrder(started, account).event);
  await started.runJobs();
  return (await started.messagesTo(account.userId, 'SMS'))[0];
}
const told = (fields: Record<string, string>, url = callbackUrl) => {
  const { headers, body } = twilio.callback(url, { AccountSid: accountSid, ApiVersion: '2010-04-01', ...fields });
  return started.call('twilio', headers, body);
};

test('who chose text messages gets them as Twilio takes them; nobody else makes one', async () => {
  const account = started.anAccount({ phone: aNumber(), locale: 'de' });
  expect(await confirm(account)).toBeUndefined();
  expect(await ship(account)).toMatchObject({ status: 'SUPPRESSED', reason: expect.stringContaining('does not want') });
  await choose(account, 'ORDERS');
  expect(await confirm(account)).toMatchObject({
    ...{ channel: 'SMS', status: 'SENT', address: account.person.phone, locale: 'de' },
    attempts: [{ provider: 'twilio', outcome: 'ACCEPTED', answer: 'Twilio answered queued.' }],
  });
  const [request, ...others] = sentTo(account.person.phone);
  expect(others).toEqual([]);
  expect(request).toEqual({
    path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${accountSid}:token`).toString('base64')}`,
    form: {
      ...{ To: account.person.phone, From: '+15005550006', StatusCallback: callbackUrl },
      Body: 'Souk: Bestellung S-100042 ist bestätigt. Summe: 54,89 €.',
    },
  });
  expect(smsLength(request?.form['Body'] ?? '')).toEqual({ encoding: 'GSM-7', segments: 1 });
});

test('goes to the telephone of the order where the account has none, and nowhere without one', async () => {
  const account = started.anAccount();
  await choose(account, 'ORDERS');
  const number = aNumber();
  expect(await confirm(account, number)).toMatchObject({ status: 'SENT', address: number });
  expect(await confirm(account)).toMatchObject({
    status: 'SUPPRESSED',
    reason: expect.stringContaining('no telephone'),
  });
});

test('waits for the morning and for room, as what is not transactional does', async () => {
  const account = started.anAccount({
    ...{ phone: aNumber(), communicationPreferences: { orderUpdates: ['EMAIL', 'SMS'] } },
  });
  now = new Date('2026-07-01T22:00:00Z');
  expect(await ship(account)).toMatchObject({
    status: 'QUEUED',
    heldBy: 'QUIET_HOURS',
    heldUntil: '2026-07-02T08:00:00.000Z',
  });
  now = new Date('2026-07-02T08:00:01Z');
  await started.runJobs({ later: true });
  expect(sentTo(account.person.phone)).toHaveLength(1);
  await ship(account);
  expect(await ship(account)).toMatchObject({ status: 'QUEUED', heldBy: 'RATE' });
  expect(sentTo(account.person.phone)).toHaveLength(2);
});

test('is not sent to who answered STOP, whether Twilio says so at once or later', async () => {
  const [atOnce, later] = [started.anAccount({ phone: aNumber() }), started.anAccount({ phone: aNumber() })];
  for (const account of [atOnce, later]) await choose(account, 'ORDERS');
  twilio.fail({ status: 400, code: 21610, message: 'Attempt to send to unsubscribed recipient' });
  expect(await confirm(atOnce)).toMatchObject({
    ...{ status: 'FAILED', reason: 'Twilio 21610: Attempt to send to unsubscribed recipient' },
  });
  twilio.fail(null);
  await confirm(later);
  const { providerId } = await started.dependencies.database.prisma.message.findFirstOrThrow({
    where: { recipientId: later.userId, channel: 'SMS' },
  });
  const failed = {
    MessageSid: providerId ?? '',
    MessageStatus: 'failed',
    To: later.person.phone ?? '',
    ErrorCode: '21610',
  };
  expect(await told(failed)).toMatchObject({ status: 200 });
  for (const account of [atOnce, later]) {
    const before = sentTo(account.person.phone).length;
    // Until they choose otherwise no message is made, and even then none is sent there.
    await confirm(account);
    await choose(account, 'ORDERS');
    expect(await confirm(account)).toMatchObject({
      status: 'SUPPRESSED',
      reason: expect.stringContaining('answered STOP'),
    });
    expect(sentTo(account.person.phone)).toHaveLength(before);
  }
  const { prisma } = started.dependencies.database;
  expect(await prisma.suppression.count({ where: { channel: 'SMS', reason: 'OPT_OUT' } })).toBe(2);
  await started.deliver(anEvent(userErasedV1, atOnce.userId, { userId: atOnce.userId }));
  const rows = JSON.stringify([await prisma.suppression.findMany(), await prisma.messageAttempt.findMany()]);
  expect(rows).not.toContain(atOnce.person.phone);
});

test('waits while Twilio does not let us in or is down, and has failed when it refuses', async () => {
  const account = started.anAccount({ phone: aNumber() });
  await choose(account, 'ORDERS');
  for (const [status, outcome] of [
    [401, 'DEFERRED'],
    [429, 'DEFERRED'],
    [500, 'UNKNOWN'],
  ] as const) {
    twilio.fail({ status, code: 20003, message: 'No' });
    expect(await confirm(account)).toMatchObject({ status: 'QUEUED', attempts: [{ outcome }] });
  }
  twilio.fail(null);
  await started.runJobs({ later: true });
  expect(sentTo(account.person.phone)).toHaveLength(6);
  twilio.fail({ status: 400, code: 21211, message: "The 'To' number is not a valid phone number." });
  expect(await confirm(account)).toMatchObject({ status: 'FAILED', reason: expect.stringContaining('21211') });
  twilio.fail(null);
});

test('what Twilio tells is believed when it is signed for our URL', async () => {
  const account = started.anAccount({ phone: aNumber() });
  await choose(account, 'ORDERS');
  const { id } = await confirm(account);
  const { providerId } = await started.dependencies.database.prisma.message.findUniqueOrThrow({ where: { id } });
  const fields = { MessageSid: providerId ?? '', MessageStatus: 'delivered', To: account.person.phone ?? '' };
  expect(await told(fields, 'https://other.example.com/')).toMatchObject({ status: 401 });
  expect(await told({ ...fields, MessageStatus: 'sent' })).toMatchObject({ status: 200 });
  expect(await told(fields)).toMatchObject({ status: 200 });
  expect(await told(fields)).toMatchObject({ status: 200 });
  expect((await started.messagesTo(account.userId, 'SMS'))[0]).toMatchObject({
    deliveryNotices: [{ source: 'twilio', outcome: 'DELIVERED' }],
  });
});
