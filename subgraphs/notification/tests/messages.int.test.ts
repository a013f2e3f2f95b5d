import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { stockLowV1 } from '#events/inventory/stock-low.v1.ts';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { orderPaymentCapturedV1 } from '#events/order/order-payment-captured.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import {
  aConfirmedOrder,
  admin,
  anAccountMessage,
  anAccountNotice,
  apiKey,
  aShippedOrder,
  messageFields,
  staff,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification();
});
afterAll(async () => started[Symbol.asyncDispose]());

const resend = async (id: string, idempotencyKey = uuidv7()) => {
  const mutation = `mutation ($input: ResendMessageInput!) {
      resendMessage(input: $input) { __typename ... on Message { ${messageFields} } ... on UserError { code path } }
    }`;
  const { data, errors } = await started.ask(mutation, { input: { idempotencyKey, id } }, { identity: staff });
  return data?.resendMessage ?? errors;
};

describe('what happens to an account', () => {
  test.each([
    ['VERIFY_EMAIL', '/account/verify-email', 'Confirm your address'],
    ['RESET_PASSWORD', '/account/reset-password', 'Choose a new password'],
    ['CHANGE_EMAIL', '/account/change-email', 'Confirm your new address'],
    ['INVITATION', '/account/accept-invitation', 'You are invited to Souk'],
  ] as const)('%s is told with a link to %s, whose token no server sees', async (kind, path, subject) => {
    const account = started.anAccount();
    const event = anAccountMessage(started, account, kind);
    await started.deliver(event);
    await started.runJobs();
    const { messageId } = event.data as { messageId: string };
    const [mail, ...others] = await started.mailFor(account.person.email);
    expect(others).toEqual([]);
    const link = `${new URL(started.shop.url).origin}${path}#token=token-of-${messageId}`;
    expect(mail).toMatchObject({
      subject,
      text: expect.stringContaining(`\n${link}\n`),
      html: expect.stringContaining(`href="${link}"`),
    });
    const [message] = await started.messagesTo(account.userId);
    expect(message).toEqual({
      ...{ id: mail?.id, kind, category: 'ACCOUNT', channel: 'EMAIL', status: 'SENT', reason: null },
      ...{ heldUntil: null, heldBy: null, deliveryNotices: [] },
      ...{ address: account.person.email, locale: 'en', aboutId: messageId, eventId: event.id },
      ...{ correlationId: 'test', resendOf: null, recipient: { id: account.userId }, isTest: false },
      ...{ templateLanguage: 'en', templateVersion: null, failedTemplateVersion: null },
      createdAt: expect.any(String),
      settledAt: expect.any(String),
      attempts: [
        { number: 1, at: expect.any(String), provider: 'mailbox', outcome: 'ACCEPTED', answer: 'put into the mailbox' },
      ],
    });
    expect(started.shop.asked.at(-1)).toEqual({ apiKey, correlationId: 'test' });
    expect((await started.events(message.id)).map(({ type }) => type)).toEqual(['message.queued', 'message.sent']);
  });

  test('what changed of it is told at the address it had before, also when it is locked by now', async () => {
    const account = started.anAccount({ status: 'DISABLED' });
    const email = `${uuidv7()}@before.example`;
    const event = anAccountNotice(started, account, 'EMAIL_CHANGED', { email });
    await started.deliver(event);
    await started.deliver(event);
    const client = { clientAddress: '203.0.113.7', userAgent: 'Mosaic <1>' };
    await started.deliver({ ...anAccountNotice(started, account, 'NEW_SIGN_IN', client), aggregateVersion: 2 });
    await started.runJobs();
    expect(await started.mailFor(email)).toMatchObject([{ subject: 'The address of your account was changed' }]);
    const [signIn] = await started.mailFor(account.person.email);
    expect(signIn).toMatchObject({
      subject: 'Somebody signed in to your account',
      text: expect.stringContaining('Network address: 203.0.113.7\nProgram: Mosaic <1>'),
      html: expect.stringContaining(`href="${new URL(started.shop.url).origin}/account/forgot-password"`),
    });
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const known = started.anAccount();
    await started.deliver(anAccountNotice(started, known, 'NEW_SIGN_IN', { ...client, userAgent }));
    await started.runJobs();
    expect((await started.mailFor(known.person.email))[0]?.text).toContain('\nDevice: Firefox on Windows\n');
    expect(await started.messagesTo(account.userId)).toMatchObject([
      { kind: 'NEW_SIGN_IN', category: 'SECURITY', status: 'SENT' },
      { kind: 'EMAIL_CHANGED', address: email },
    ]);
  });

  test('is no longer told once its notice is gone', async () => {
    const account = started.anAccount();
    const event = anAccountNotice(started, account, 'PASSWORD_CHANGED');
    started.shop.accountNotices.clear();
    await started.deliver(event);
    await started.runJobs();
    expect(await started.messagesTo(account.userId)).toMatchObject([{ status: 'SUPPRESSED', address: null }]);
  });

  test('the first proof of an address is told with a welcome', async () => {
    const { userId, person, event } = started.aWelcome();
    await started.deliver(event);
    await started.runJobs();
    expect(await started.mailFor(person.email)).toMatchObject([{ subject: 'Welcome to Souk' }]);
    expect(await started.messagesTo(userId)).toMatchObject([{ kind: 'WELCOME', status: 'SENT' }]);
  });

  test('a link that was overtaken is not sent', async () => {
    const account = started.anAccount();
    const event = anAccountMessage(started, account, 'RESET_PASSWORD');
    const { messageId } = event.data as { messageId: string };
    const asked = started.shop.accountMessages.get(messageId);
    if (asked) asked.token = null;
    await started.deliver(event);
    await started.runJobs();
    expect(await started.mailFor(account.person.email)).toEqual([]);
    const [message] = await started.messagesTo(account.userId);
    expect(message).toMatchObject({
      status: 'SUPPRESSED',
      reason: expect.stringContaining('overtaken'),
      address: null,
    });
    expect((await started.events(message.id)).at(-1)).toMatchObject({ type: 'message.suppressed' });
  });

  test.each(['DISABLED', 'DELETED'] as const)('nobody whose account is %s is told anything', async (status) => {
    const { userId, person, event } = started.aWelcome({ status });
    await started.deliver(event);
    await started.runJobs();
    expect(await started.mailFor(person.email)).toEqual([]);
    expect(await started.messagesTo(userId)).toMatchObject([{ status: 'SUPPRESSED', address: null }]);
  });
});

describe('what happens to an order', () => {
  test('is told in the language of the customer, with amounts as they write them', async () => {
    const account = started.anAccount({ locale: 'de-AT' });
    const { event } = aConfirmedOrder(started, account);
    await started.deliver(event);
    await started.runJobs();
    const [mail] = await started.mailFor(account.person.email);
    expect(mail?.subject).toBe('Ihre Bestellung S-100042 ist bestätigt');
    expect(mail?.text).toContain('2 × Shirt <b>, Large: €\u00a040,00\n1 × Hat: €\u00a014,99');
    expect(mail?.text).toContain('Rabatte: −€\u00a05,00\nVersand: €\u00a04,90\nSumme: €\u00a054,89');
    expect(mail?.text).not.toContain('Steuer');
    expect(mail?.html).toContain('2 × Shirt &lt;b&gt;, Large');
    expect(mail?.html).toContain('lang="de-AT"');
    expect(mail?.html).not.toMatch(/src=|url\(|@import|<script|<link/);
    expect(await started.messagesTo(account.userId)).toMatchObject([{ kind: 'ORDER_CONFIRMED', locale: 'de-AT' }]);
  });

  test('is told in English who reads a language in which there is nothing', async () => {
    const account = started.anAccount({ locale: 'fr-FR' });
    await started.deliver(aConfirmedOrder(started, account).event);
    await started.runJobs();
    expect(await started.mailFor(account.person.email)).toMatchObject([
      { subject: 'Your order S-100042 is confirmed', text: expect.stringContaining('€54.89') },
    ]);
  });

  test('has one message for each thing: rejected, cancelled, shipped, paid; none for what was placed or imported', async () => {
    const account = started.anAccount();
    const { orderId, order, event } = aConfirmedOrder(started, account);
    const about = { orderId, customerId: account.userId };
    const shipment = { shipmentId: order.shipments[0]?.id ?? '', complete: false };
    const left = [{ lineId: uuidv7(), variantId: uuidv7(), quantity: 2 }];
    const amount = { minor: 5_489, currency: 'EUR' };
    for (const told of [
      anEvent(orderPlacedV1, orderId, event.data as never),
      anEvent(orderImportedV1, orderId, event.data as never),
      anEvent(orderRejectedV1, orderId, { ...about, code: 'PAYMENT_DECLINED' }),
      anEvent(orderCancelledV1, orderId, event.data as never, { aggregateVersion: 2 }),
      anEvent(orderFulfilledV1, orderId, { ...about, ...shipment, lines: left }, { aggregateVersion: 3 }),
      anEvent(orderPaymentCapturedV1, orderId, { ...about, paymentId: uuidv7(), amount }, { aggregateVersion: 4 }),
    ]) {
      await started.deliver(told);
    }
    await started.runJobs();
    const texts = new Map((await started.mailFor(account.person.email)).map(({ subject, text }) => [subject, text]));
    expect([...texts.keys()].toSorted()).toEqual([
      'Payment of your order S-100042',
      'Your order S-100042 could not be completed',
      'Your order S-100042 is on its way',
      'Your order S-100042 was cancelled',
    ]);
    expect(texts.get('Your order S-100042 could not be completed')).toContain('Your payment was declined.');
    const shipped = texts.get('Your order S-100042 is on its way');
    expect(shipped).toContain('2 × Shirt <b>, Large\n');
    expect(shipped).toContain('Tracking number: 1Z');
    expect(shipped).not.toContain('Hat');
  });

  test('is not confirmed once it was cancelled', async () => {
    const account = started.anAccount();
    const { order, event } = aConfirmedOrder(started, account);
    order.status = 'CANCELLED';
    await started.deliver(event);
    await started.runJobs();
    expect(await started.messagesTo(account.userId)).toMatchObject([
      { status: 'SUPPRESSED', reason: 'The order was cancelled meanwhile.' },
    ]);
  });

  test('is no news for who wants none by e-mail', async () => {
    const account = started.anAccount({ communicationPreferences: { orderUpdates: ['PUSH'] } });
    await started.deliver(aShippedOrder(started, account).event);
    await started.runJobs();
    expect(await started.messagesTo(account.userId)).toMatchObject([
      { status: 'SUPPRESSED', category: 'ORDER_UPDATES', reason: expect.stringContaining('does not want') },
    ]);
  });
});

describe('an event', () => {
  test('that is delivered twice, and many times at once, is told once', async () => {
    const { userId, person, event } = started.aWelcome();
    await Promise.all(Array.from({ length: 8 }, () => started.deliver(event)));
    await started.deliver(event);
    // As another generation of the consumer delivers it, whose inbox does not know it.
    await started.dependencies.database.prisma.$executeRawUnsafe('DELETE FROM inbox_versions');
    await Promise.all(Array.from({ length: 8 }, () => started.deliver(event)));
    await started.runJobs();
    expect(await started.messagesTo(userId)).toMatchObject([{ status: 'SENT', attempts: [{ number: 1 }] }]);
    expect(await started.mailFor(person.email)).toHaveLength(1);
  });
});

describe('stock that falls low', () => {
  const stockKeeper = () => {
    const account = started.anAccount({ roles: ['STAFF'] });
    return { ...account, identity: aPerson({ userId: account.userId, roles: ['STAFF'], scopes: ['stock:read'] }) };
  };
  const choose = async (identity: ReturnType<typeof aPerson>) => {
    const query = `mutation ($input: UpdateMessagePreferencesInput!) {
      updateMessagePreferences(input: $input) { __typename ... on UserError { code path } }
    }`;
    const preferences = [{ category: 'STOCK_ALERTS', channel: 'EMAIL', wanted: true }];
    return (await started.ask(query, { input: { preferences } }, { identity })).data.updateMessagePreferences;
  };
  const lowOf = (variantId: string, aggregateVersion: number, wishes: object = {}) =>
    anEvent(stockLowV1, variantId, { variantId, available: 5, lowStockThreshold: 5 }, { aggregateVersion, ...wishes });
  /** Variants as they were gathered, each as often as it fell. */
  const gathered = async () => {
    const rows = await started.dependencies.database.prisma.$queryRaw<{ payload: { variantId: string } }[]>`
      SELECT jsonb_array_elements(data->'payloads') AS payload FROM jobs.job_common WHERE name = 'tell-low-stock'`;
    return rows.map(({ payload }) => payload.variantId);
  };

  test('is told to staff who asked for it and may see it, together; to nobody else', async () => {
    const [keeper, moved, customer] = [stockKeeper(), stockKeeper(), started.anAccount()];
    expect(await choose(keeper.identity)).toEqual({ __typename: 'User' });
    await choose(moved.identity);
    moved.person.roles = ['CUSTOMER'];
    expect(await choose(aPerson({ userId: customer.userId }))).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'preferences', '0', 'category'] },
    });
    const [shirt, hat] = [uuidv7(), uuidv7()];
    for (const variantId of [shirt, hat]) await started.deliver(lowOf(variantId, 2));
    await started.runJobs();
    expect(await started.messagesTo(keeper.userId)).toEqual([]);
    await started.runJobs({ later: true });
    const [alert] = await started.dependencies.database.prisma.stockAlert.findMany();
    expect(alert?.variantIds).toEqual([shirt, hat]);
    const [message, ...others] = await started.messagesTo(keeper.userId);
    expect(others).toEqual([]);
    // The graph that is written down knew nothing of the alert yet.
    expect(message).toMatchObject({
      status: 'SUPPRESSED',
      kind: 'LOW_STOCK',
      category: 'STOCK_ALERTS',
      aboutId: alert?.id,
    });
    const asked = await started.ask(
      'query ($id: ID!) { stockAlert(id: $id) { total variants(first: 1) { id } } }',
      { id: alert?.id },
      { identity: keeper.identity },
    );
    expect(asked.data.stockAlert).toEqual({ total: 2, variants: [{ id: shirt }] });
    const a = { sku: 'SHIRT-L', title: 'Large', product: { title: 'Shirt' }, lowStockThreshold: 5 };
    const b = { sku: 'HAT', title: 'Hat', product: { title: 'Hat' }, lowStockThreshold: 5 };
    started.shop.stockAlerts.set(alert?.id ?? '', {
      total: 2,
      variants: [
        { ...a, availability: { available: 5, lowStock: true } },
        { ...b, availability: { available: 7, lowStock: false } },
      ],
    });
    const again = await resend(message.id);
    await started.runJobs();
    expect(again).toMatchObject({ status: 'QUEUED' });
    expect(await started.mailFor(keeper.person.email)).toMatchObject([
      { subject: 'SHIRT-L is low on stock', text: expect.stringContaining('SHIRT-L Shirt, Large 5 left, threshold 5') },
    ]);
    expect(await started.messagesTo(moved.userId)).toMatchObject([
      { status: 'SUPPRESSED', reason: 'The roles of the person do not grant stock:read.' },
    ]);
  });

  test('is no news three days later', async () => {
    const variantId = uuidv7();
    const occurredAt = new Date(Date.now() - 3 * 24 * 3_600_000 - 1_000).toISOString();
    await started.deliver(lowOf(variantId, 2, { occurredAt }));
    expect(await gathered()).not.toContain(variantId);
  });

  test('is told once each time it falls, whatever comes twice, out of order, and to two processes', async () => {
    const falls = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(falls, fc.infiniteStream(fc.nat(1_000)), async (copiesOfEach, order) => {
        const variantId = uuidv7();
        const events = copiesOfEach.flatMap((copies, index) =>
          Array<AnyEvent>(copies).fill(lowOf(variantId, 2 * index + 2)),
        );
        const keyed = events.map((event) => ({ event, at: order.next().value ?? 0 }));
        const shuffled = keyed.toSorted((a, b) => a.at - b.at).map(({ event }) => event);
        for (let next = 0; next < shuffled.length; next += 2) {
          await Promise.all(shuffled.slice(next, next + 2).map((event) => started.deliver(event)));
        }
        expect((await gathered()).filter((each) => each === variantId)).toHaveLength(copiesOfEach.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('who leaves', () => {
  test('takes along where they were told something, and what', async () => {
    const { userId, person, event } = started.aWelcome();
    await started.deliver(event);
    await started.runJobs();
    await started.deliver(anEvent(userErasedV1, userId, { userId }, { aggregateVersion: 2 }));
    expect(await started.mailFor(person.email)).toEqual([]);
    const [message] = await started.messagesTo(userId);
    expect(message).toMatchObject({
      status: 'SENT',
      address: null,
      locale: null,
      templateLanguage: null,
      attempts: [{ answer: '' }],
    });
    const { prisma } = started.dependencies.database;
    const rows = [
      await prisma.message.findMany(),
      await prisma.messageAttempt.findMany(),
      await prisma.mailboxMessage.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain(person.email);
  });

  test('while they are told something leaves nothing behind', async () => {
    const { userId, person, event } = started.aWelcome();
    await started.deliver(event);
    await started.deliver(anEvent(userErasedV1, userId, { userId }, { aggregateVersion: 2 }));
    // The graph still says what it said before.
    await started.runJobs();
    expect(await started.mailFor(person.email)).toEqual([]);
    expect(await started.messagesTo(userId)).toMatchObject([{ address: null, attempts: [{ answer: '' }] }]);
  });

  test('can have a copy before', async () => {
    const { userId, person, event } = started.aWelcome();
    await started.deliver(event);
    await started.runJobs();
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { messages } } }';
    const of = [{ __typename: 'PersonalData', userId }];
    const { data } = await started.ask(query, { of }, { identity: aPerson({ userId }) });
    expect(data._entities[0].messages).toMatchObject([
      { kind: 'WELCOME', address: person.email, attempts: [{ answer: 'put into the mailbox' }] },
    ]);
    const { errors } = await started.ask(query, { of }, { identity: aPerson() });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('staff', () => {
  test('have a message sent again as another one, once for each wish', async () => {
    const { userId, person, event } = started.aWelcome();
    await started.deliver(event);
    const [{ id }] = (await started.messagesTo(userId)) as [{ id: string }];
    expect(await resend(id)).toMatchObject({ code: 'MESSAGE_IS_QUEUED', path: ['input', 'id'] });
    await started.runJobs();
    const key = uuidv7();
    const again = await resend(id, key);
    expect(again).toMatchObject({ status: 'QUEUED', kind: 'WELCOME', resendOf: id, eventId: event.id });
    expect(await resend(id, key)).toEqual(again);
    await started.runJobs();
    expect(await resend(again.id)).toMatchObject({ resendOf: id });
    await started.runJobs();
    expect(await started.mailFor(person.email)).toHaveLength(3);
    expect(await resend(uuidv7())).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(await resend('x')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'id'] });
  });

  test('find messages by address, kind, status and event, page by page', async () => {
    const { person, event } = started.aWelcome();
    await started.deliver(event);
    await started.runJobs();
    const find = async (filter: object, page = '') => {
      const query = `query ($filter: MessageFilter) { messages(filter: $filter ${page}) { edges { cursor node { eventId } } pageInfo { hasNextPage } } }`;
      const { data, errors } = await started.ask(query, { filter }, { identity: staff });
      return data?.messages ?? errors;
    };
    const found = { edges: [{ node: { eventId: event.id } }], pageInfo: { hasNextPage: false } };
    expect(await find({ address: person.email.toUpperCase() })).toMatchObject(found);
    expect(await find({ eventId: event.id, kind: 'WELCOME', status: 'SENT' })).toMatchObject(found);
    expect(await find({ eventId: event.id, status: 'FAILED' })).toMatchObject({ edges: [] });
    expect(await find({ recipientId: 'x' })).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const first = await find({ kind: 'WELCOME' }, ', first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await find({ kind: 'WELCOME' }, `, first: 1, after: "${first.edges[0].cursor}"`);
    expect(second.edges[0].node.eventId).not.toBe(first.edges[0].node.eventId);
  });

  test('see no tokens, and customers see nothing', async () => {
    const code = async (query: string, identity: typeof staff) =>
      (await started.ask(query, {}, { identity })).errors?.[0]?.extensions['code'];
    expect(await code('{ mailbox { edges { node { text } } } }', staff)).toBe('FORBIDDEN');
    expect(await code('{ mailbox { edges { node { text message { id } } } } }', admin)).toBeUndefined();
    for (const query of ['{ mailbox { edges { node { id } } } }', '{ messages { edges { node { id } } } }']) {
      expect(await code(query, aPerson())).toBe('FORBIDDEN');
    }
  });
});
