import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import {
  aConfirmedOrder,
  anAccountMessage,
  staff,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

const editor = aPerson({ roles: ['STAFF'], scopes: ['messages:read', 'templates:write'] });

/** What was said in the log, at level error. */
const errors: { msg: string; kind: string }[] = [];
const logger = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) });

let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({}, { logger });
});
afterAll(async () => started[Symbol.asyncDispose]());

const versionFields = 'id kind language number subject html text note createdBy author { id } createdAt';
const templateFields = `id kind language revision failingSince failingReason inUse { ${versionFields} } shipped { subject html text }`;

const conflict = `... on MessageTemplateConflict { template { ${templateFields} } }`;

const plain = { subject: 'Welcome {{ name }}', html: '<p>{{ shop }} greets you</p>', text: '{{ shop }} greets you' };

// biome-ignore lint/suspicious/noExplicitAny: as in Answer
async function ask(query: string, variables: Record<string, unknown>, identity = editor): Promise<any> {
  const { data, errors: problems } = await started.ask(query, variables, { identity });
  return problems ?? Object.values(data)[0];
}

const mutate = (name: string, input: Record<string, unknown>, identity = editor) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const members: Record<string, string> = {
    saveMessageTemplate: `... on MessageTemplateVersion { ${versionFields} }`,
    useMessageTemplate: `... on MessageTemplate { ${templateFields} }`,
    sendTestMessage: '... on Message { id kind status isTest eventId aboutId recipient { id } }',
  };
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ${members[name]}
    ... on UserError { code message path } ${name === 'sendTestMessage' ? '' : conflict} } }`;
  return ask(query, { input: { idempotencyKey: uuidv7(), ...input } }, identity);
};

const template = (kind: string, language: string) =>
  ask(
    `query ($kind: MessageKind!, $language: String!) { messageTemplate(kind: $kind, language: $language) { ${templateFields} } }`,
    { kind, language },
  );

async function save(input: { kind: string; language: string } & Record<string, unknown>) {
  const { revision: expectedRevision } = await template(input.kind, input.language);
  const saved = await mutate('saveMessageTemplate', { ...plain, expectedRevision, ...input });
  expect(saved).toMatchObject({ __typename: 'MessageTemplateVersion' });
  return saved;
}

async function use(kind: string, language: string, version: number | null) {
  const { revision: expectedRevision } = await template(kind, language);
  return mutate('useMessageTemplate', { kind, language, version, expectedRevision });
}

/** The welcome of somebody who reads a language: the mail, and the message as staff see it. */
async function welcome(locale: string | null, wishes: { displayName?: string } = {}) {
  const { userId, person, event } = started.aWelcome({ locale, ...wishes });
  await started.deliver(event);
  await started.runJobs();
  const [mail] = await started.mailFor(person.email);
  const [message] = await started.messagesTo(userId);
  return { mail, message };
}

describe('a version of staff', () => {
  test('is saved, never changed, put in use, and taken out of use again', async () => {
    const kind = 'WELCOME';
    const language = 'DE';
    const first = await save({ kind, language, note: ' First try ' });
    expect(first).toMatchObject({
      ...{ ...plain, kind, language: 'de', number: 1, note: 'First try' },
      ...{ createdBy: editor.userId, author: { id: editor.userId } },
    });
    expect(await template(kind, 'de')).toMatchObject({
      ...{ id: 'WELCOME-de', revision: 1, inUse: null, failingSince: null },
      shipped: { subject: 'Willkommen bei {{ shop }}' },
    });
    expect((await welcome('de')).mail?.subject).toBe('Willkommen bei Souk');
    const second = await save({ kind, language, subject: 'Hallo {{ name }}', use: true });
    expect(second).toMatchObject({ number: 2, note: null });
    const { mail, message } = await welcome('de-AT');
    expect(mail).toMatchObject({
      subject: 'Hallo Ada',
      text: 'Souk greets you',
      html: expect.stringMatching(/lang="de-AT"[\s\S]*<p>Souk greets you<\/p>/),
    });
    expect(message).toMatchObject({
      ...{ locale: 'de-AT', isTest: false, templateLanguage: 'de', failedTemplateVersion: null },
      templateVersion: { id: second.id, number: 2 },
    });
    expect(await use(kind, language, 1)).toMatchObject({ revision: 3, inUse: { id: first.id } });
    expect((await welcome('de')).mail?.subject).toBe('Welcome Ada');
    expect(await use(kind, language, null)).toMatchObject({ revision: 4, inUse: null });
    const last = await welcome('de');
    expect(last.mail?.subject).toBe('Willkommen bei Souk');
    expect(last.message).toMatchObject({ templateLanguage: 'de', templateVersion: null });
    const told = (await started.events('WELCOME-de')).map(({ type, data }) => [type, data]);
    expect(told).toEqual(
      [null, 2, 1, null].map((inUse, index) => [
        'message-template.changed',
        { templateId: 'WELCOME-de', kind, language: 'de', revision: index + 1, inUse },
      ]),
    );
    const query = `query ($first: Int, $after: String) { messageTemplate(kind: WELCOME, language: "de") {
      version(number: 1) { id } none: version(number: 7) { id }
      versions(first: $first, after: $after) { edges { cursor node { number } } pageInfo { hasNextPage } } } }`;
    const page = await ask(query, { first: 1 });
    expect(page).toMatchObject({
      ...{ version: { id: first.id }, none: null },
      versions: { edges: [{ node: { number: 2 } }], pageInfo: { hasNextPage: true } },
    });
    expect(await ask(query, { first: 1, after: page.versions.edges[0].cursor })).toMatchObject({
      versions: { edges: [{ node: { number: 1 } }], pageInfo: { hasNextPage: false } },
    });
  });

  test('of a more specific language comes before what is shipped in a less specific one', async () => {
    await save({ kind: 'WELCOME', language: 'pt-BR', subject: 'Bem-vindo', use: true });
    expect((await welcome('pt-BR')).mail?.subject).toBe('Bem-vindo');
    expect((await welcome('pt-PT')).mail?.subject).toBe('Welcome to Souk');
    await save({ kind: 'WELCOME', language: 'de-CH', subject: 'Grüezi', use: true });
    expect((await welcome('de-CH')).mail?.subject).toBe('Grüezi');
    expect((await welcome('de-AT')).mail?.subject).toBe('Willkommen bei Souk');
  });

  test('is not saved over what somebody else did meanwhile', async () => {
    const key = { kind: 'INVITATION', language: 'en' };
    const [text, idempotencyKey] = [{ ...plain, ...key, expectedRevision: 0 }, uuidv7()];
    const both = await Promise.all([
      mutate('saveMessageTemplate', { ...text, idempotencyKey }),
      mutate('saveMessageTemplate', { ...text, note: 'the other' }),
    ]);
    const refused = both.find(({ code }) => code !== undefined);
    expect(both.filter(({ __typename }) => __typename === 'MessageTemplateVersion')).toHaveLength(1);
    expect(refused).toMatchObject({
      ...{
        __typename: 'MessageTemplateConflict',
        code: 'MESSAGE_TEMPLATE_CONFLICT',
        path: ['input', 'expectedRevision'],
      },
      template: { revision: 1, inUse: null },
    });
    const stale = { ...key, version: 1, expectedRevision: 0 };
    expect(await mutate('useMessageTemplate', stale)).toMatchObject({ __typename: 'MessageTemplateConflict' });
    expect(await use('INVITATION', 'en', 9)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'version'] });
    const again = uuidv7();
    const wish = { ...key, version: 1, expectedRevision: 1, idempotencyKey: again };
    const used = await mutate('useMessageTemplate', wish);
    expect(used).toMatchObject({ revision: 2, inUse: { number: 1 } });
    expect(await mutate('useMessageTemplate', wish)).toEqual(used);
    await use('INVITATION', 'en', null);
  });

  test.each([
    ['subject', 'a\nb', 'subject: expected one line'],
    ['subject', '{{ order.number }}', 'subject: line 1: undefined variable: order'],
    ['html', '<p>\n<script>', 'html: line 2: <script> is not for mail'],
    ['html', '<a href="https://x.test/{{ link }}">', 'html: line 1: an address may be {{ link }}'],
    ['html', '<p {{ name }}>', 'html: what a variable says would be read as HTML'],
    ['text', '{% if name %}{% else %}{{ nobody }}{% endif %}', 'text: line 1: undefined variable: nobody'],
    ['text', '', 'text: expected 1 to 100000 characters'],
    ['language', 'de_AT?', 'language: expected a BCP 47 tag'],
    ['language', 'german', 'language: expected a BCP 47 tag'],
    ['expectedRevision', -1, 'expectedRevision: expected 0 or more'],
  ])('is refused for its %s %j', async (field, value, message) => {
    const input = { ...plain, kind: 'VERIFY_EMAIL', language: 'en', expectedRevision: 0, [field]: value };
    expect(await mutate('saveMessageTemplate', input)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', field], message: expect.stringContaining(message) },
    });
  });

  test('takes a scope of its own', async () => {
    const input = { ...plain, kind: 'VERIFY_EMAIL', language: 'en', expectedRevision: 0 };
    for (const identity of [staff, aPerson()]) {
      expect(await mutate('saveMessageTemplate', input, identity)).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    const query = '{ messageTemplates { id shipped { subject } } }';
    const listed: { id: string; shipped: object | null }[] = await ask(query, {}, staff);
    const { shipped } = started.dependencies.templates;
    const all = Object.entries(shipped).flatMap(([kind, languages]) =>
      Object.keys(languages).map((language) => `${kind}-${language}`),
    );
    expect(listed.filter((template) => template.shipped !== null).map(({ id }) => id)).toEqual(
      expect.arrayContaining(all),
    );
    expect(await ask(query, {}, aPerson())).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a version that cannot be filled in for some messages', () => {
  test('costs none of them: what is shipped is sent, and staff are told once', async () => {
    const kind = 'ORDER_CONFIRMED';
    // Nothing in the examples has a third line.
    const text = '{% if order.lines.size > 2 %}{{ order.gift }}{% endif %}{{ order.number }} it is';
    const { id } = await save({ kind, language: 'de', text, subject: 'Danke', use: true });
    const confirm = async (lines: number) => {
      const account = started.anAccount({ locale: 'de-AT' });
      const { order, event } = aConfirmedOrder(started, account);
      while (order.lines.length < lines)
        order.lines.push({ ...(order.lines[0] as (typeof order.lines)[0]), id: uuidv7() });
      await started.deliver(event);
      await started.runJobs();
      const [mail] = await started.mailFor(account.person.email);
      return { mail, message: (await started.messagesTo(account.userId))[0] };
    };
    expect((await confirm(2)).mail).toMatchObject({ subject: 'Danke', text: 'S-100042 it is' });
    for (const { mail, message } of [await confirm(3), await confirm(3)]) {
      expect(mail?.subject).toBe('Ihre Bestellung S-100042 ist bestätigt');
      expect(message).toMatchObject({
        ...{ status: 'SENT', locale: 'de-AT', templateLanguage: 'de', templateVersion: null },
        failedTemplateVersion: { id, number: 1 },
      });
    }
    expect((await confirm(1)).mail?.subject).toBe('Danke');
    const reason = 'text: line 1: undefined variable: order.gift';
    expect(await template(kind, 'de')).toMatchObject({
      failingSince: expect.any(String),
      failingReason: reason,
      revision: 1,
    });
    const failing = (await started.events('ORDER_CONFIRMED-de')).filter(({ type }) => type.endsWith('failing'));
    expect(failing.map(({ data }) => data)).toEqual([
      { templateId: 'ORDER_CONFIRMED-de', kind, language: 'de', version: 1 },
    ]);
    expect(errors.filter((line) => line.kind === kind)).toMatchObject([{ language: 'de', version: 1, reason }]);
    // A version that is saved and not in use mends nothing.
    await save({ kind, language: 'de', subject: 'Danke sehr' });
    expect(await template(kind, 'de')).toMatchObject({ failingReason: reason });
    expect(await use(kind, 'de', 2)).toMatchObject({ failingSince: null, failingReason: null });
    expect((await confirm(3)).mail?.subject).toBe('Danke sehr');
    await use(kind, 'de', null);
  });

  test('falls back to the nearest language that is shipped', async () => {
    const html = '<p>{% if name == "Eve" %}<a href="{{ name }}">{% endif %}x</p>';
    await save({ kind: 'WELCOME', language: 'fr', subject: 'Bienvenue', html, use: true });
    expect((await welcome('fr-CA')).mail?.subject).toBe('Bienvenue');
    const { mail, message } = await welcome('fr-CA', { displayName: 'Eve' });
    expect(mail?.subject).toBe('Welcome to Souk');
    expect(message).toMatchObject({ templateLanguage: 'en', failedTemplateVersion: { language: 'fr' } });
    expect(await template('WELCOME', 'fr')).toMatchObject({ failingReason: expect.stringContaining('href of <a>') });
  });
});

describe('who writes a text', () => {
  const preview = (input: Record<string, unknown>, identity = editor) =>
    ask(
      `query ($input: PreviewMessageTemplateInput!) { previewMessageTemplate(input: $input) {
        subject html text problems { part line message } } }`,
      { input },
      identity,
    );

  test('sees what it may name, with examples of it', async () => {
    const query = `{ messageTemplates(kind: ORDER_SHIPPED) { language inUse { id } shipped { subject }
      variables { name type isOptional example } examples { name values } } }`;
    const templates = await ask(query, {});
    expect(templates).toMatchObject([{ language: 'de' }, { language: 'en' }]);
    expect(templates[0].variables).toEqual(
      expect.arrayContaining([
        { name: 'name', type: 'TEXT', isOptional: true, example: 'Ada Lovelace' },
        { name: 'shop', type: 'TEXT', isOptional: false, example: 'Souk' },
        { name: 'order.placedAt', type: 'TIME', isOptional: false, example: '2026-03-01T09:30:00.000Z' },
        { name: 'order.price.total', type: 'AMOUNT', isOptional: false, example: { minor: 6_139, currency: 'EUR' } },
        { name: 'order.lines', type: 'LIST', isOptional: false, example: expect.any(Array) },
        { name: 'order.lines[].quantity', type: 'NUMBER', isOptional: false, example: 2 },
        { name: 'order.address[]', type: 'TEXT', isOptional: false, example: 'Ada Lovelace' },
        { name: 'shipment.carrier', type: 'TEXT', isOptional: true, example: 'DHL' },
      ]),
    );
    expect(templates[0].examples.map(({ name }: { name: string }) => name)).toEqual([
      ...['complete', 'minimal', 'special-characters'],
    ]);
  });

  test('sees what it would say by an example, and all that is wrong with it', async () => {
    const key = { kind: 'ORDER_CONFIRMED', language: 'de-AT' };
    expect(await preview({ ...key, language: 'de', example: 'minimal' })).toMatchObject({
      ...{ subject: 'Ihre Bestellung S-100042 ist bestätigt', text: expect.stringContaining('40,00\u00a0€') },
      ...{ html: expect.stringMatching(/^<!doctype html>[\s\S]*lang="de"/), problems: [] },
    });
    const text = '{% if order.address %}{{ order.price.total | money }}{% else %}{{ a }}{% endif %}';
    const wrong = { subject: 'Hi', html: '<p>\n<script>', text: 'Hi' };
    expect(await preview({ ...key, ...plain, text })).toMatchObject({
      ...{ subject: 'Welcome Ada Lovelace', text: '€\u00a061,39' },
      problems: [{ part: 'TEXT', line: 1, message: 'undefined variable: a' }],
    });
    expect(await preview({ ...key, ...wrong })).toMatchObject({
      ...{ subject: null, html: null, text: null },
      problems: expect.arrayContaining([{ part: 'HTML', line: 2, message: '<script> is not for mail' }]),
    });
    const code = async (input: Record<string, unknown>) => (await preview(input))[0]?.extensions.code;
    expect(await code({ ...key })).toBe('NOT_FOUND');
    expect(await code({ ...key, version: 99 })).toBe('NOT_FOUND');
    expect(await code({ ...key, subject: 'x' })).toBe('BAD_USER_INPUT');
    expect(await code({ ...key, ...plain, example: 'x' })).toBe('BAD_USER_INPUT');
    expect(await code({ ...key, ...plain, version: 1 })).toBe('BAD_USER_INPUT');
  });

  test('sees what it would say of an order, of which they may see everything', async () => {
    const account = started.anAccount({ locale: 'de' });
    const { orderId: aboutId } = aConfirmedOrder(started, account);
    const input = { kind: 'ORDER_SHIPPED', language: 'de', aboutId };
    expect(await preview(input)).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.any(String) }]);
    const seller = aPerson({ roles: ['STAFF'], scopes: [...editor.scopes, 'orders:read'] });
    expect(await preview(input, seller)).toMatchObject({
      text: expect.stringContaining('2 × Shirt <b>, Large'),
      problems: [],
    });
    expect(await preview({ ...input, aboutId: uuidv7() }, seller)).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    anAccountMessage(started, account, 'RESET_PASSWORD');
    const [messageId] = [...started.shop.accountMessages.keys()].slice(-1);
    const reset = { kind: 'RESET_PASSWORD', language: 'de', aboutId: messageId };
    expect(await preview(reset, seller)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('sends it to themselves as a test, once for each key', async () => {
    const { userId, person } = started.anAccount({ locale: 'de-AT' });
    const self = aPerson({ userId, roles: ['STAFF'], scopes: editor.scopes });
    const text = '{{ order.price.total | money }}';
    const input = { ...plain, kind: 'ORDER_CONFIRMED', language: 'de', text, idempotencyKey: uuidv7() };
    const sent = await mutate('sendTestMessage', input, self);
    expect(sent).toMatchObject({ status: 'QUEUED', isTest: true, eventId: sent.id, recipient: { id: userId } });
    expect(await mutate('sendTestMessage', input, self)).toEqual(sent);
    await started.runJobs();
    expect(await started.mailFor(person.email)).toMatchObject([
      { id: sent.id, subject: '[Test] Welcome Ada Lovelace', text: '€\u00a061,39' },
    ]);
    expect(await started.messagesTo(userId)).toMatchObject([
      {
        id: sent.id,
        kind: 'ORDER_CONFIRMED',
        status: 'SENT',
        address: person.email,
        templateLanguage: 'de',
        isTest: true,
      },
    ]);
    const wrong = { ...input, idempotencyKey: uuidv7(), text: '{{ a }}' };
    expect(await mutate('sendTestMessage', wrong, self)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'text'],
    });
    const resend =
      'mutation ($input: ResendMessageInput!) { resendMessage(input: $input) { ... on UserError { code path } } }';
    expect(await ask(resend, { input: { idempotencyKey: uuidv7(), id: sent.id } }, staff)).toEqual({
      ...{ code: 'INVALID_INPUT', path: ['input', 'id'] },
    });
    const service = { ...editor, userId: null, sessionId: null, apiKeyId: uuidv7() };
    expect(await mutate('sendTestMessage', input, service as never)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
