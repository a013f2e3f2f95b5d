import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { aWebhookSecret, signCall } from '#packages/test-subgraph/sign-call.ts';
import {
  aConfirmedOrder,
  anAccountMessage,
  aShippedOrder,
  staff,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

const secret = aWebhookSecret();
const sendgrid = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({
    MAIL_NOTICE_SECRET: secret,
    SENDGRID_WEBHOOK_KEY: sendgrid.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  });
});
afterAll(async () => started[Symbol.asyncDispose]());

type Account = ReturnType<TestNotification['anAccount']>;

/** Tells somebody that a part of an order of theirs has left; the message. */
async function tellShipped(account: Account) {
  await started.deliver(aShippedOrder(started, account).event);
  await started.runJobs();
  const [message] = await started.messagesTo(account.userId);
  return message;
}

/** As an adapter of a provider tells it. */
async function notify(notice: object, id = uuidv7()) {
  const body = JSON.stringify({ notices: [{ id, at: new Date().toISOString(), ...notice }] });
  return started.call('mail', signCall(secret, uuidv7(), body), body);
}
const about = ({ id, address }: { id: string; address: string }, outcome: string, diagnostic = '') => ({
  ...{ messageId: `<${id}@example.com>`, address, outcome, diagnostic },
});

const entryFields = 'id channel address reason note createdBy createdAt causedBy { id }';
async function list(filter: object = {}) {
  const query = `query ($filter: SuppressionFilter) { suppressions(filter: $filter) { edges { node { ${entryFields} } } } }`;
  const { data, errors } = await started.ask(query, { filter }, { identity: staff });
  return data?.suppressions.edges.map(({ node }: { node: object }) => node) ?? errors;
}
function change(field: string, input: object, identity = staff) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const success =
    field === 'suppressAddress' ? `... on Suppression { ${entryFields} }` : '... on SuppressionRemoved { id }';
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${success} ... on UserError { code message path } } }`;
  return started
    .ask(query, { input }, { identity })
    .then(({ data, errors }) => data?.[field] ?? errors?.[0]?.extensions['code']);
}

describe('what a provider tells of a message', () => {
  test('is in its log once, however often it is told', async () => {
    const message = await tellShipped(started.anAccount());
    const id = uuidv7();
    for (let index = 0; index < 3; index++) {
      expect(await notify(about(message, 'delivered', '250 OK'), id)).toMatchObject({ status: 200 });
    }
    const [told] = await started.messagesTo(message.recipient.id);
    expect(told.deliveryNotices).toEqual([
      { at: expect.any(String), source: 'mail', outcome: 'DELIVERED', diagnostic: '250 OK' },
    ]);
    expect(await list({ address: message.address })).toEqual([]);
  });

  test('is an event of the message each, so that who follows it sees it', async () => {
    const message = await tellShipped(started.anAccount());
    await Promise.all(['soft_bounced', 'delivered', 'complained'].map((outcome) => notify(about(message, outcome))));
    const events = (await started.events(message.id)).slice(2);
    expect(events.map(({ type }) => type)).toEqual(Array(3).fill('message.delivery-reported'));
    expect(events.map(({ aggregateVersion }) => aggregateVersion)).toEqual([3, 4, 5]);
    expect(events.map(({ data }) => (data as { outcome: string }).outcome).toSorted()).toEqual([
      ...['COMPLAINED', 'DELIVERED', 'SOFT_BOUNCED'],
    ]);
  });

  test('comes signed by SendGrid, and is found by what it calls the message', async () => {
    const account = started.anAccount();
    const message = await tellShipped(account);
    const { prisma } = started.dependencies.database;
    await prisma.message.update({ where: { id: message.id }, data: { providerId: 'dHGsR3tW' } });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const body = JSON.stringify([
      {
        ...{ email: account.person.email, timestamp: Number(timestamp), event: 'bounce', type: 'bounce' },
        ...{ reason: '550 5.1.1 No such user', sg_event_id: uuidv7(), sg_message_id: 'dHGsR3tW.filterdrecv-5b' },
      },
    ]);
    const headers = {
      'x-twilio-email-event-webhook-timestamp': timestamp,
      'x-twilio-email-event-webhook-signature': sign(
        'sha256',
        Buffer.from(timestamp + body),
        sendgrid.privateKey,
      ).toString('base64'),
    };
    expect(await started.call('sendgrid', headers, body)).toMatchObject({ status: 200 });
    expect(await started.call('sendgrid', headers, `${body} `)).toMatchObject({ status: 401 });
    expect(await started.call('mailgun', {}, '{}')).toMatchObject({ status: 404 });
    const [told] = await started.messagesTo(account.userId);
    expect(told.deliveryNotices).toMatchObject([
      { source: 'sendgrid', outcome: 'BOUNCED', diagnostic: '550 5.1.1 No such user' },
    ]);
  });

  test('of a message that is not known is taken, and counts', async () => {
    const address = `${uuidv7()}@example.org`;
    expect(
      await notify({ address, outcome: 'bounced', diagnostic: 'Gone', messageId: `<${uuidv7()}@else.test>` }),
    ).toMatchObject({ status: 200 });
    expect(await list({ address })).toMatchObject([{ reason: 'HARD_BOUNCE', note: 'Gone', causedBy: null }]);
  });
});

describe('an address', () => {
  test('that bounced for good gets nothing more, no link either, until staff take it off', async () => {
    const account = started.anAccount();
    const message = await tellShipped(account);
    await notify(about(message, 'bounced', '550 5.1.1 No such user'));
    const [entry] = await list({
      address: account.person.email.toUpperCase(),
      channel: 'EMAIL',
      reason: 'HARD_BOUNCE',
    });
    expect(entry).toMatchObject({
      address: account.person.email,
      note: '550 5.1.1 No such user',
      causedBy: { id: message.id },
    });

    await started.deliver(anAccountMessage(started, account, 'VERIFY_EMAIL'));
    await started.runJobs();
    const [stopped] = await started.messagesTo(account.userId);
    expect(stopped).toMatchObject({ kind: 'VERIFY_EMAIL', status: 'SUPPRESSED', address: account.person.email });
    expect(stopped.reason).toBe(
      'The address is on the suppression list: mail to it came back for good: 550 5.1.1 No such user. Once it is right, take it off with removeSuppression and send the message again with resendMessage.',
    );
    expect(await change('removeSuppression', { id: entry.id })).toEqual({
      __typename: 'SuppressionRemoved',
      id: entry.id,
    });
    expect(await change('removeSuppression', { id: entry.id })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'id'],
    });
    expect(await tellShipped(account)).toMatchObject({ status: 'SENT' });
  });

  test('that bounces for now is taken for dead at the fifth time without a delivery', async () => {
    const message = await tellShipped(started.anAccount());
    const bounce = () => notify(about(message, 'soft_bounced', '452 Full'));
    for (let index = 0; index < 4; index++) await bounce();
    await notify(about(message, 'delivered'));
    for (let index = 0; index < 4; index++) await bounce();
    expect(await list({ address: message.address })).toEqual([]);
    await bounce();
    expect(await list({ address: message.address })).toMatchObject([{ reason: 'SOFT_BOUNCES' }]);
  });

  test('whose owner complained gets only what is transactional, and they are unsubscribed', async () => {
    const account = started.anAccount();
    const message = await tellShipped(account);
    await notify(about(message, 'complained'));
    await started.runJobs();
    expect(account.person.communicationPreferences.orderUpdates).toEqual([]);
    expect(await tellShipped(account)).toMatchObject({ status: 'SUPPRESSED' });
    account.person.communicationPreferences.orderUpdates = ['EMAIL'];
    expect(await tellShipped(account)).toMatchObject({
      reason: expect.stringContaining('reported a message as unwanted'),
    });
    await started.deliver(aConfirmedOrder(started, account).event);
    await started.runJobs();
    expect((await started.messagesTo(account.userId))[0]).toMatchObject({ kind: 'ORDER_CONFIRMED', status: 'SENT' });
  });

  test('is entered by staff, once for a key, and by nobody else', async () => {
    const address = `${uuidv7()}@Example.org`;
    const input = { idempotencyKey: uuidv7(), channel: 'EMAIL', address, note: 'Asked by telephone' };
    const entry = await change('suppressAddress', input);
    expect(entry).toMatchObject({
      address: address.toLowerCase(),
      reason: 'STAFF',
      note: input.note,
      createdBy: staff.userId,
    });
    expect(await change('suppressAddress', input)).toEqual(entry);
    expect(await change('suppressAddress', { ...input, note: '' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const again = { ...input, idempotencyKey: uuidv7(), address: address.toUpperCase() };
    expect(await change('suppressAddress', again)).toMatchObject({
      code: 'ALREADY_SUPPRESSED',
      path: ['input', 'address'],
    });
    expect(await change('suppressAddress', { ...again, address: 'nobody' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'address'],
    });
    expect(await change('suppressAddress', again, aPerson({ scopes: ['messages:read'] }))).toBe('FORBIDDEN');
    expect([entry]).toMatchObject(await list({ address }));
  });

  test('of somebody who has left is kept as a hash that still stops mail', async () => {
    const account = started.anAccount();
    const message = await tellShipped(account);
    await notify(about(message, 'bounced', `No ${account.person.email} here`));
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { messages messageSettings } } }';
    const of = [{ __typename: 'PersonalData', userId: account.userId }];
    const { data } = await started.ask(query, { of }, { identity: aPerson({ userId: account.userId }) });
    expect(data._entities[0]).toMatchObject({
      messages: [{ deliveryNotices: [{ outcome: 'BOUNCED' }] }, { channel: 'IN_APP', deliveryNotices: [] }],
      messageSettings: { suppressions: [{ reason: 'HARD_BOUNCE', address: account.person.email }] },
    });

    await started.deliver(anEvent(userErasedV1, account.userId, { userId: account.userId }));
    const { prisma } = started.dependencies.database;
    const kept = [
      ...[
        await prisma.suppression.findMany(),
        await prisma.deliveryNotice.findMany(),
        await prisma.sendingSlot.findMany(),
      ],
      ...[
        await prisma.messagePreference.findMany(),
        await prisma.quietHours.findMany(),
        await prisma.message.findMany(),
      ],
    ];
    expect(JSON.stringify(kept)).not.toContain(account.person.email);
    expect(await prisma.sendingSlot.count({ where: { recipientId: account.userId } })).toBe(0);
    expect(await list({ address: account.person.email })).toMatchObject([{ address: null, note: '', causedBy: null }]);
    // A repetition of the notice, or a late one, does not bring it back.
    await notify(about({ ...message, address: account.person.email }, 'bounced', `No ${account.person.email} here`));
    expect(await list({ address: account.person.email })).toMatchObject([{ address: null, note: '' }]);
    const next = started.anAccount({ email: account.person.email });
    expect(await tellShipped(next)).toMatchObject({ status: 'SUPPRESSED' });
  });
});
