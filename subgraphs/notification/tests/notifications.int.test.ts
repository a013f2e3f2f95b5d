import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderPaymentCapturedV1 } from '#events/order/order-payment-captured.v1.ts';
import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { pruneNotifications } from '../store/prune-messages.ts';
import {
  aConfirmedOrder,
  aShippedOrder,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({ STOREFRONT_URL: 'https://hats.test/' });
});
afterAll(async () => started[Symbol.asyncDispose]());

type Account = ReturnType<TestNotification['anAccount']>;

const fields = 'id kind title body language aboutId link createdAt readAt unreadCount';
const everything = aPerson({
  roles: ['ADMIN'],
  scopes: ['messages:read', 'messages:write', 'messages:deliver', 'users:read', 'users:write', 'templates:write'],
});

async function ask(query: string, variables: object, identity: ReturnType<typeof aPerson>) {
  const { data, errors } = await started.ask(query, { ...variables }, { identity });
  return errors ?? data;
}
const list = async ({ userId }: Pick<Account, 'userId'>, wishes = '') => {
  const query = `{ notifications${wishes} { unreadCount edges { cursor node { ${fields} } } pageInfo { hasNextPage } } }`;
  return (await ask(query, {}, aPerson({ userId }))).notifications;
};
const nodesOf = async (account: Pick<Account, 'userId'>, wishes = '') =>
  (await list(account, wishes)).edges.map(({ node }: { node: object }) => node);
async function markRead({ userId }: Pick<Account, 'userId'>, id: string) {
  const query = `mutation ($id: ID!) { markNotificationRead(input: { id: $id }) { __typename ... on Notification { ${fields} } ... on UserError { code path } } }`;
  return (await ask(query, { id }, aPerson({ userId }))).markNotificationRead;
}
async function markAll({ userId }: Pick<Account, 'userId'>, upTo: string | null = null) {
  const query = `mutation ($upTo: ID) { markAllNotificationsRead(input: { upTo: $upTo }) { ... on NotificationsRead { count unreadCount } ... on UserError { code path } } }`;
  return (await ask(query, { upTo }, aPerson({ userId }))).markAllNotificationsRead;
}
const eventsOf = async (id: string) => (await started.events(id)).map(({ type, data }) => ({ type, data }));

/** Somebody with so many orders that are confirmed, of which they are told. */
async function anAccountWith(orders: number): Promise<Account> {
  const account = started.anAccount();
  for (let index = 0; index < orders; index++) await started.deliver(aConfirmedOrder(started, account).event);
  await started.runJobs();
  return account;
}

describe('what happens to an order', () => {
  test('is told in the shop, too, in the language of the customer, with a link to the order', async () => {
    const account = started.anAccount({ locale: 'de-AT' });
    const { orderId, order, event } = aConfirmedOrder(started, account);
    await Promise.all([started.deliver(event), started.deliver(event)]);
    await started.runJobs();
    const { edges, unreadCount } = await list(account);
    const [{ node }] = edges;
    expect({ edges, unreadCount }).toMatchObject({ unreadCount: 1, edges: [{ node: { id: node.id } }] });
    expect(node).toEqual({
      ...{ id: expect.any(String), kind: 'ORDER_CONFIRMED', language: 'de-AT', aboutId: orderId, readAt: null },
      ...{ title: 'Bestellung S-100042 ist bestätigt', body: 'Vielen Dank. Sie kostet €\u00a054,89.' },
      ...{ link: `https://hats.test/account/orders/${orderId}`, createdAt: expect.any(String), unreadCount: 1 },
    });
    expect(await started.messagesTo(account.userId, 'IN_APP')).toMatchObject([
      {
        ...{ kind: 'ORDER_CONFIRMED', status: 'SENT', address: null, locale: 'de-AT', templateLanguage: 'de' },
        attempts: [{ number: 1, provider: 'in-app', outcome: 'ACCEPTED', answer: 'shown in the shop' }],
      },
    ]);
    const about = { notificationId: node.id, recipientId: account.userId, kind: 'ORDER_CONFIRMED' };
    expect(await eventsOf(node.id)).toEqual([{ type: 'notification.created', data: about }]);
    expect(await started.mailFor(account.person.email)).toHaveLength(1);

    const amount = { minor: 5_489, currency: 'EUR' };
    const told = { orderId, customerId: account.userId };
    for (const later of [
      anEvent(orderPaymentCapturedV1, orderId, { ...told, paymentId: uuidv7(), amount }, { aggregateVersion: 2 }),
      anEvent(orderRejectedV1, orderId, { ...told, code: 'PAYMENT_DECLINED' }, { aggregateVersion: 3 }),
      anEvent(orderCancelledV1, orderId, event.data as never, { aggregateVersion: 4 }),
    ]) {
      await started.deliver(later);
    }
    await started.deliver(aShippedOrder(started, account).event);
    order.status = 'CONFIRMED';
    await started.runJobs();
    const bodies = Object.fromEntries(
      (await nodesOf(account)).map(({ kind, body }: { kind: string; body: string }) => [kind, body]),
    );
    expect(bodies).toEqual({
      ORDER_CONFIRMED: node.body,
      PAYMENT_RECEIPT: 'Wir haben €\u00a054,89 eingezogen. Der Beleg ist in Ihrer Post.',
      ORDER_REJECTED: 'Ihre Zahlung wurde abgelehnt. Es wird nichts berechnet.',
      ORDER_CANCELLED: 'Es wird nichts berechnet. Was auf Ihrem Zahlungsmittel vorgemerkt war, wird freigegeben.',
      ORDER_SHIPPED: '2 × Shirt <b>, Large\nSendungsnummer: 1Z',
    });
  });

  test('is told in the shop unless the customer does not want it there, and by e-mail all the same', async () => {
    const account = started.anAccount();
    const { userId } = account;
    const choose = async (preference: object) => {
      const query = `mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { ... on User { id } ... on UserError { code path } } }`;
      return (await ask(query, { input: { preferences: [preference] } }, aPerson({ userId }))).updateMessagePreferences;
    };
    const optional = { category: 'ORDERS', channel: 'IN_APP', wanted: false };
    expect(await choose(optional)).toEqual({ id: userId });
    expect(await choose({ ...optional, category: 'ORDER_UPDATES' })).toEqual({ id: userId });
    expect(await choose({ ...optional, channel: 'EMAIL' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await choose({ ...optional, category: 'ACCOUNT' })).toMatchObject({ code: 'INVALID_INPUT' });
    await started.deliver(aConfirmedOrder(started, account).event);
    await started.deliver(aShippedOrder(started, account).event);
    await started.runJobs();
    expect(await nodesOf(account)).toEqual([]);
    expect(await started.messagesTo(userId, 'IN_APP')).toMatchObject([
      { status: 'SUPPRESSED', reason: 'The person does not want ORDER_UPDATES on the channel IN_APP.' },
      { status: 'SUPPRESSED', reason: 'The person does not want ORDERS on the channel IN_APP.' },
    ]);
    expect(await started.mailFor(account.person.email)).toHaveLength(2);
    const of = [{ __typename: 'User', id: userId, communicationPreferences: { orderUpdates: ['EMAIL'] } }];
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { messagePreferences { category channel wanted canChange } } } }';
    expect((await ask(query, { of }, aPerson({ userId })))._entities[0].messagePreferences).toEqual([
      { category: 'ACCOUNT', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'SECURITY', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'ORDERS', channel: 'EMAIL', wanted: true, canChange: false },
      { category: 'ORDERS', channel: 'IN_APP', wanted: false, canChange: true },
      { category: 'ORDER_UPDATES', channel: 'EMAIL', wanted: true, canChange: true },
      { category: 'ORDER_UPDATES', channel: 'IN_APP', wanted: false, canChange: true },
      { category: 'BACK_IN_STOCK', channel: 'EMAIL', wanted: true, canChange: true },
      { category: 'BACK_IN_STOCK', channel: 'IN_APP', wanted: true, canChange: true },
    ]);
  });

  test('is told in the shop again when staff have it sent again, and only there', async () => {
    const account = await anAccountWith(1);
    const [{ id }] = (await started.messagesTo(account.userId, 'IN_APP')) as [{ id: string }];
    const query = `mutation ($input: ResendMessageInput!) { resendMessage(input: $input) { ... on Message { channel } } }`;
    const input = { idempotencyKey: uuidv7(), id };
    expect((await ask(query, { input }, everything)).resendMessage).toEqual({ channel: 'IN_APP' });
    await started.runJobs();
    expect(await nodesOf(account)).toHaveLength(2);
    expect(await started.mailFor(account.person.email)).toHaveLength(1);
  });
});

describe('who is told', () => {
  test('sees the newest first, page by page, and how many are not read', async () => {
    const account = await anAccountWith(3);
    const ids = (await nodesOf(account)).map(({ id }: { id: string }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    const first = await list(account, '(first: 2)');
    expect(first).toMatchObject({ unreadCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await list(account, `(first: 2, after: "${first.edges[1].cursor}")`);
    expect(rest).toMatchObject({ edges: [{ node: { id: ids[2] } }], pageInfo: { hasNextPage: false } });
    expect(await markRead(account, ids[1])).toMatchObject({ unreadCount: 2 });
    expect(await list(account, '(unreadOnly: true)')).toMatchObject({
      ...{ unreadCount: 2, edges: [{ node: { id: ids[0] } }, { node: { id: ids[2] } }] },
    });
  });

  test('marks one as read once, however often and from wherever at once', async () => {
    const account = await anAccountWith(1);
    const [{ id }] = await nodesOf(account);
    const answers = await Promise.all(Array.from({ length: 6 }, () => markRead(account, id)));
    expect(new Set(answers.map(({ readAt }) => readAt)).size).toBe(1);
    expect(answers[0]).toMatchObject({ id, readAt: expect.any(String), unreadCount: 0 });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['notification.created', 'notification.read']);
    expect(await markRead(account, uuidv7())).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(await markRead(account, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'id'] });
  });

  test('marks all as read up to what they saw, while single ones are marked', async () => {
    const account = await anAccountWith(5);
    const [newest, second, ...older] = (await nodesOf(account)).map(({ id }: { id: string }) => id);
    const [one, other, ...singles] = await Promise.all([
      ...[markAll(account, second), markAll(account, second)],
      ...older.map((id: string) => markRead(account, id)),
    ]);
    expect(singles).toHaveLength(3);
    expect(one.count + other.count).toBeLessThanOrEqual(4);
    expect((await list(account)).unreadCount).toBe(1);
    for (const id of [second, ...older]) {
      expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['notification.created', 'notification.read']);
    }
    expect(await eventsOf(newest)).toHaveLength(1);
    expect(await markAll(account)).toEqual({ count: 1, unreadCount: 0 });
    expect(await markAll(account)).toEqual({ count: 0, unreadCount: 0 });
    expect(await markAll(account, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'upTo'] });
  });

  test('is the only one who sees and marks it: staff and other customers do not', async () => {
    const account = await anAccountWith(1);
    const [{ id }] = await nodesOf(account);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { ${fields} } } }`;
    const of = [{ __typename: 'Notification', id }];
    expect((await ask(query, { of }, aPerson(account)))._entities[0]).toMatchObject({ id, unreadCount: 1 });
    for (const stranger of [everything, aPerson()]) {
      expect(JSON.stringify(await ask(query, { of }, stranger))).toContain('FORBIDDEN');
      expect(await nodesOf({ userId: stranger.userId })).toEqual([]);
      expect(await markRead({ userId: stranger.userId }, id)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await markAll({ userId: stranger.userId })).toEqual({ count: 0, unreadCount: 0 });
    }
    const service = { ...everything, userId: null, sessionId: null, apiKeyId: uuidv7() };
    const asked = await ask('{ notifications { unreadCount } }', {}, service as never);
    expect(asked).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { errors } = await started.ask('{ notifications { unreadCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await list(account)).unreadCount).toBe(1);
  });
});

describe('what was told', () => {
  test('is in the copy for the person, and gone when they leave, also what was under way', async () => {
    const account = await anAccountWith(1);
    const { userId } = account;
    const [{ id, title }] = await nodesOf(account);
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { notifications } } }';
    const copy = async (identity: ReturnType<typeof aPerson>) =>
      ask(query, { of: [{ __typename: 'PersonalData', userId }] }, identity);
    expect((await copy(aPerson({ userId })))._entities[0].notifications).toMatchObject([{ id, title, readAt: null }]);
    expect(JSON.stringify(await copy(aPerson()))).toContain('FORBIDDEN');

    await started.deliver(aConfirmedOrder(started, account).event);
    await started.deliver(anEvent(userErasedV1, userId, { userId }));
    await started.runJobs();
    expect(await started.dependencies.database.prisma.notification.count({ where: { recipientId: userId } })).toBe(0);
  });

  test('is kept for 90 days, read or not', async () => {
    const account = await anAccountWith(3);
    const [kept, ...old] = (await nodesOf(account)).map(({ id }: { id: string }) => id);
    await markRead(account, old[0]);
    const { prisma } = started.dependencies.database;
    const at = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
    await prisma.notification.updateMany({ where: { id: { in: old } }, data: { createdAt: at(91) } });
    await prisma.notification.update({ where: { id: kept }, data: { createdAt: at(89) } });
    await pruneNotifications(prisma);
    expect((await nodesOf(account)).map(({ id }: { id: string }) => id)).toEqual([kept]);
  });
});

describe('a text of staff', () => {
  const template = { kind: 'PAYMENT_RECEIPT', language: 'de', subject: 'Beleg', html: '<p>x</p>', text: 'x' };
  const save = async (input: object, expectedRevision: number) => {
    const query = `mutation ($input: SaveMessageTemplateInput!) { saveMessageTemplate(input: $input) {
      ... on MessageTemplateVersion { number inAppTitle inAppBody } ... on UserError { code path message } } }`;
    const variables = { input: { ...template, ...input, expectedRevision, use: true, idempotencyKey: uuidv7() } };
    return (await ask(query, variables, everything)).saveMessageTemplate;
  };
  const told = async () => {
    const account = started.anAccount({ locale: 'de' });
    const { orderId } = aConfirmedOrder(started, account);
    const data = { orderId, customerId: account.userId, paymentId: uuidv7(), amount: { minor: 1, currency: 'EUR' } };
    await started.deliver(anEvent(orderPaymentCapturedV1, orderId, data));
    await started.runJobs();
    const [message] = await started.messagesTo(account.userId, 'IN_APP');
    return {
      message,
      title: (await nodesOf(account))[0].title,
      mail: (await started.mailFor(account.person.email))[0],
    };
  };

  test('says what is told in the shop, or leaves that to what is shipped', async () => {
    expect(await save({}, 0)).toEqual({ number: 1, inAppTitle: null, inAppBody: null });
    expect(await told()).toMatchObject({
      ...{ title: 'Zahlung der Bestellung S-100042', mail: { subject: 'Beleg' } },
      message: { templateVersion: null, failedTemplateVersion: null },
    });
    const inApp = { inAppTitle: 'Danke, {{ name }}', inAppBody: '{{ order.price.total | money }} <b>' };
    expect(await save(inApp, 1)).toEqual({ number: 2, ...inApp });
    expect(await told()).toMatchObject({ title: 'Danke, Ada', message: { templateVersion: { number: 2 } } });

    expect(await save({ inAppTitle: 'x' }, 2)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'inAppBody'] },
      message: 'inAppBody: expected inAppTitle and inAppBody together',
    });
    expect(await save({ ...inApp, inAppBody: '{{ a }}' }, 2)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'inAppBody'] },
      message: 'inAppBody: line 1: undefined variable: a',
    });
    const preview = `query ($input: PreviewMessageTemplateInput!) { previewMessageTemplate(input: $input) { inAppTitle inAppBody problems { part message } } }`;
    const input = { ...template, ...inApp, inAppTitle: '{{ a }}' };
    expect((await ask(preview, { input }, everything)).previewMessageTemplate).toEqual({
      ...{ inAppTitle: null, inAppBody: null, problems: [{ part: 'IN_APP_TITLE', message: 'undefined variable: a' }] },
    });
    expect((await ask(preview, { input: { ...template, ...inApp } }, everything)).previewMessageTemplate).toEqual({
      ...{ inAppTitle: 'Danke, Ada Lovelace', inAppBody: '61,39\u00a0€ <b>', problems: [] },
    });
  });

  test('that cannot be filled in is passed over', async () => {
    const { prisma } = started.dependencies.database;
    await prisma.messageTemplateVersion.updateMany({
      where: { kind: template.kind, number: 2 },
      data: { inAppTitle: '{{ order.gift }}' },
    });
    expect(await told()).toMatchObject({
      ...{ title: 'Zahlung der Bestellung S-100042', mail: { subject: 'Beleg' } },
      message: { templateVersion: null, failedTemplateVersion: { number: 2 } },
    });
  });
});
