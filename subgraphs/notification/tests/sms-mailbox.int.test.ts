import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import {
  aConfirmedOrder,
  admin,
  staff,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({ SMS_PROVIDER: 'mailbox' });
});
afterAll(async () => started[Symbol.asyncDispose]());

type Account = ReturnType<TestNotification['anAccount']>;
const author = aPerson({ roles: ['ADMIN'], scopes: ['messages:read', 'messages:write', 'templates:write'] });

async function ask(query: string, variables: object, identity: ReturnType<typeof aPerson>) {
  const { data, errors } = await started.ask(query, { ...variables }, { identity });
  return errors ?? data;
}
let numbers = 0;
/** Somebody who wants to be told of their orders by text message. */
async function aReader(wishes: object = {}): Promise<Account> {
  const phone = `+4420718${String(++numbers).padStart(5, '0')}`;
  const account = started.anAccount({ phone, ...wishes });
  const query =
    'mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { __typename } }';
  const preferences = [{ category: 'ORDERS', channel: 'SMS', wanted: true }];
  expect(await ask(query, { input: { preferences } }, aPerson(account))).toMatchObject({
    updateMessagePreferences: { __typename: 'User' },
  });
  return account;
}
async function confirm(account: Account) {
  await started.deliver(aConfirmedOrder(started, account).event);
  await started.runJobs();
  return (await started.messagesTo(account.userId, 'SMS'))[0];
}
async function mailboxFor(to: string | null) {
  const query = '{ mailbox(first: 100) { edges { node { id channel to subject html text message { status } } } } }';
  const { mailbox } = await ask(query, {}, admin);
  const nodes: { to: string }[] = mailbox.edges.map(({ node }: { node: { to: string } }) => node);
  return nodes.filter((node) => node.to === to);
}

describe('a text message that nobody sends', () => {
  test('is in the mailbox, once, beside the mail, and gone when its reader leaves', async () => {
    const account = await aReader({ locale: 'de' });
    const message = await confirm(account);
    expect(message).toMatchObject({
      ...{ status: 'SENT', address: account.person.phone, locale: 'de' },
      attempts: [{ provider: 'mailbox', outcome: 'ACCEPTED' }],
    });
    const text = 'Souk: Bestellung S-100042 ist bestätigt. Summe: 54,89 €.';
    expect(await mailboxFor(account.person.phone)).toEqual([
      {
        ...{ id: message.id, channel: 'SMS', to: account.person.phone, subject: 'SMS', text },
        ...{ html: expect.stringContaining(`<p>${text}</p>`), message: { status: 'SENT' } },
      },
    ]);
    expect(await mailboxFor(account.person.email)).toMatchObject([{ channel: 'EMAIL' }]);
    await started.deliver(anEvent(userErasedV1, account.userId, { userId: account.userId }));
    expect(await mailboxFor(account.person.phone)).toEqual([]);
  });

  test('is not put there for a number that staff have entered on the suppression list', async () => {
    const account = await aReader();
    const query = `mutation ($input: SuppressAddressInput!) { suppressAddress(input: $input) {
      __typename ... on Suppression { channel address reason } ... on UserError { code path } } }`;
    const enter = async (input: object) =>
      (await ask(query, { input: { idempotencyKey: uuidv7(), channel: 'SMS', ...input } }, staff)).suppressAddress;
    const address = account.person.phone;
    expect(await enter({ address })).toEqual({ __typename: 'Suppression', channel: 'SMS', address, reason: 'STAFF' });
    expect(await enter({ address })).toMatchObject({ code: 'ALREADY_SUPPRESSED', path: ['input', 'address'] });
    const invalid = (field: string) => ({ code: 'INVALID_INPUT', path: ['input', field] });
    expect(await enter({ address: account.person.email })).toMatchObject(invalid('address'));
    expect(await enter({ address: '0664 1234567' })).toMatchObject(invalid('address'));
    expect(await enter({ channel: 'EMAIL', address })).toMatchObject(invalid('address'));
    expect(await enter({ channel: 'IN_APP', address })).toMatchObject(invalid('channel'));
    expect(await confirm(account)).toMatchObject({ status: 'SUPPRESSED', address });
    expect(await mailboxFor(address)).toEqual([]);
    expect(await mailboxFor(account.person.email)).toHaveLength(1);
  });
});

describe('a text of staff', () => {
  const template = { kind: 'ORDER_CONFIRMED', language: 'en', subject: 'Thanks', html: '<p>x</p>', text: 'x' };
  let revision = 0;
  const save = async (input: object) => {
    const query = `mutation ($input: SaveMessageTemplateInput!) { saveMessageTemplate(input: $input) {
      ... on MessageTemplateVersion { number sms } ... on UserError { code path message } } }`;
    const given = { ...template, ...input, idempotencyKey: uuidv7(), expectedRevision: revision, use: true };
    const { saveMessageTemplate: saved } = await ask(query, { input: given }, author);
    if (saved.number !== undefined) revision += 1;
    return saved;
  };
  const told = async () => {
    const account = await aReader();
    const message = await confirm(account);
    const [sms] = (await mailboxFor(account.person.phone)) as { text?: string }[];
    const [mail] = (await mailboxFor(account.person.email)) as { subject?: string }[];
    return { message, text: sms?.text, subject: mail?.subject };
  };
  const shipped = 'Souk: order S-100042 is confirmed. Total: €54.89.';

  test('says what the text message says, or leaves that to what is shipped', async () => {
    expect(await save({})).toEqual({ number: 1, sms: null });
    const left = { templateVersion: null, failedTemplateVersion: null };
    expect(await told()).toMatchObject({ text: shipped, subject: 'Thanks', message: left });
    const sms = '{{ shop }}: thanks, {{ name }} <3';
    expect(await save({ sms })).toEqual({ number: 2, sms });
    expect(await told()).toMatchObject({ text: 'Souk: thanks, Ada <3', message: { templateVersion: { number: 2 } } });
  });

  test('is refused when it cannot be filled in, or is longer than can be sent', async () => {
    const path = ['input', 'sms'];
    expect(await save({ sms: '{{ a }}' })).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(await save({ sms: 'x'.repeat(1_601) })).toMatchObject({ code: 'INVALID_INPUT', path });
    const query = `query ($input: PreviewMessageTemplateInput!) { previewMessageTemplate(input: $input) { sms smsSegments problems { part } } }`;
    const preview = async (sms: string) =>
      (await ask(query, { input: { ...template, sms } }, author)).previewMessageTemplate;
    expect(await preview('x'.repeat(161))).toMatchObject({ smsSegments: 2, problems: [] });
    expect(await preview('{{ a }}')).toEqual({ sms: null, smsSegments: null, problems: [{ part: 'SMS' }] });
  });

  test('that cannot be filled in after all is passed over', async () => {
    const { prisma } = started.dependencies.database;
    await prisma.messageTemplateVersion.updateMany({
      where: { kind: template.kind, number: 2 },
      data: { sms: '{{ order.gift }}' },
    });
    expect(await told()).toMatchObject({
      ...{ text: shipped, subject: 'Thanks' },
      message: { templateVersion: null, failedTemplateVersion: { number: 2 } },
    });
  });
});
