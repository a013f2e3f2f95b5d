import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { newRequest } from '../domain/back-in-stock-request.ts';
import { pruneRequests } from '../store/back-in-stock-requests.ts';
import { startTestNotification, type TestNotification } from './start-test-notification.ts';

let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({ STOREFRONT_URL: 'https://hats.test/' });
});
afterAll(async () => started[Symbol.asyncDispose]());

type Account = ReturnType<TestNotification['anAccount']>;

/** A variant of the shop that was sold, of which there is none any more unless `available` says so. */
async function aVariant(available = 0) {
  const id = uuidv7();
  const shown = {
    ...{ id, title: 'Large', price: { minor: 1_999, currency: 'EUR' }, availability: { inStock: available > 0 } },
    product: { title: 'Shirt', slug: 'shirt' },
  };
  started.shop.variants.set(id, shown);
  const told: AnyEvent[] = [];
  let [version, has] = [0, 0];
  /** The event by which there is as much, in the shop at once, and here when it is delivered; null where it changes nothing for people. */
  const change = (to: number): AnyEvent | null => {
    // What is changed is told, too, by an event of its own.
    version += 2;
    const [before, aggregateVersion] = [has, version];
    has = to;
    shown.availability.inStock = to > 0;
    if (before > 0 === to > 0) return null;
    const event =
      to > 0
        ? anEvent(stockBackV1, id, { variantId: id, available: to }, { aggregateVersion })
        : anEvent(stockOutV1, id, { variantId: id }, { aggregateVersion });
    told.push(event);
    return event;
  };
  const becomes = async (to: number) => {
    const event = change(to);
    if (event) await started.deliver(event);
  };
  await becomes(1);
  if (available !== 1) await becomes(available);
  return { id, change, becomes, told };
}

async function ask(query: string, variables: object, identity?: ReturnType<typeof aPerson>) {
  const { data, errors } = await started.ask(query, { ...variables }, identity ? { identity } : {});
  return errors ?? data;
}
const requestFields = 'id variant { id } createdAt toldAt returnId expiresAt';
async function request({ userId }: Pick<Account, 'userId'>, variantId: string) {
  const query = `mutation ($variantId: ID!) { requestBackInStock(input: { variantId: $variantId }) {
    __typename ... on BackInStockRequest { ${requestFields} } ... on UserError { code path }
    ... on TooManyBackInStockRequests { limit } } }`;
  return (await ask(query, { variantId }, aPerson({ userId }))).requestBackInStock;
}
async function cancel({ userId }: Pick<Account, 'userId'>, variantId: string) {
  const query = `mutation ($variantId: ID!) { cancelBackInStockRequest(input: { variantId: $variantId }) {
    ... on Variant { id backInStockRequest { id } } ... on UserError { code path } } }`;
  return (await ask(query, { variantId }, aPerson({ userId }))).cancelBackInStockRequest;
}
async function waiting({ userId }: Pick<Account, 'userId'>, wishes = '') {
  const query = `{ backInStockRequests${wishes} { edges { cursor node { ${requestFields} } } pageInfo { hasNextPage } } }`;
  return (await ask(query, {}, aPerson({ userId }))).backInStockRequests;
}
const idsOf = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id);
const notificationsOf = async ({ userId }: Pick<Account, 'userId'>) => {
  const query = '{ notifications { edges { node { kind title body language aboutId link } } } }';
  const { notifications } = await ask(query, {}, aPerson({ userId }));
  return notifications.edges.map(({ node }: { node: object }) => node);
};
const mailFor = ({ person }: Pick<Account, 'person'>) => started.mailFor(person.email);
const reasonsTo = async ({ userId }: Pick<Account, 'userId'>) =>
  (await started.messagesTo(userId)).map(({ status, reason }) => [status, reason]);

describe('who asks for what is sold out', () => {
  test('is told once it is back, by mail and in the shop, in their language', async () => {
    const [account, variant] = [started.anAccount({ locale: 'de' }), await aVariant()];
    const asked = await request(account, variant.id);
    expect(asked).toMatchObject({ __typename: 'BackInStockRequest', variant: { id: variant.id }, toldAt: null });
    await started.runJobs();
    expect(await mailFor(account)).toEqual([]);

    await variant.becomes(3);
    await started.runJobs();
    const link = `https://hats.test/products/shirt?variant=${variant.id}`;
    const [mail, ...others] = await mailFor(account);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Shirt, Large ist wieder da', text: expect.stringContaining(`\n${link}\n`) });
    expect(mail?.text).toContain('Shirt, Large gibt es wieder, für 19,99\u00a0€.');
    expect(mail?.text).toContain('/account/unsubscribe#token=');
    expect(await notificationsOf(account)).toMatchObject([
      { kind: 'BACK_IN_STOCK', title: 'Shirt, Large ist wieder da', language: 'de', aboutId: variant.id, link },
    ]);
    expect(await started.messagesTo(account.userId)).toMatchObject([
      { status: 'SENT', category: 'BACK_IN_STOCK', aboutId: asked.id },
    ]);

    expect(idsOf(await waiting(account))).toEqual([]);
    await variant.becomes(0);
    await variant.becomes(1);
    await started.runJobs();
    expect(await mailFor(account)).toHaveLength(1);
  });

  test('may ask again once they were told, and is told again', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    const first = await request(account, variant.id);
    await variant.becomes(1);
    await started.runJobs();
    await variant.becomes(0);
    const second = await request(account, variant.id);
    expect(second.id).not.toBe(first.id);
    await variant.becomes(1);
    await started.runJobs();
    expect(await mailFor(account)).toHaveLength(2);
    expect(await notificationsOf(account)).toHaveLength(2);
  });

  test('has one request, however often and from wherever they ask', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => request(account, variant.id)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(idsOf(await waiting(account))).toEqual([answers[0].id]);
  });

  test('is refused what can be bought, and what is not there', async () => {
    const account = started.anAccount();
    const available = await aVariant(2);
    expect(await request(account, available.id)).toMatchObject({
      ...{ __typename: 'VariantIsAvailable', code: 'VARIANT_IS_AVAILABLE', path: ['input', 'variantId'] },
    });
    expect(await request(account, uuidv7())).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'variantId'] });
    expect(await request(account, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'variantId'] });
    expect(await cancel(account, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'variantId'] });
  });

  test('may wait for what has never been there', async () => {
    const [account, productId, variantId] = [started.anAccount(), uuidv7(), uuidv7()];
    const variants = [{ variantId, sku: 'NEW', price: { minor: 100, currency: 'EUR' } }];
    await started.deliver(anEvent(productCreatedV1, productId, { productId, variants }));
    expect(await request(account, variantId)).toMatchObject({ variant: { id: variantId } });
    await started.deliver(anEvent(stockBackV1, variantId, { variantId, available: 1 }, { aggregateVersion: 2 }));
    await started.runJobs();
    expect(await reasonsTo(account)).toEqual([['SUPPRESSED', 'There is no such variant any more.']]);
    expect(idsOf(await waiting(account))).toHaveLength(1);
  });

  test('waits for a hundred at most, also when they are asked for at once', async () => {
    const [account, prisma] = [started.anAccount(), started.dependencies.database.prisma];
    const { userId: recipientId } = account;
    await prisma.backInStockRequest.createMany({
      data: Array.from({ length: 98 }, () =>
        newRequest({ recipientId, variantId: uuidv7(), stockVersion: 1 }, { id: uuidv7(), createdAt: new Date() }),
      ),
    });
    const variants = await Promise.all(Array.from({ length: 4 }, () => aVariant()));
    const answers = await Promise.all(variants.map(({ id }) => request(account, id)));
    expect(answers.filter(({ __typename: type }) => type === 'BackInStockRequest')).toHaveLength(2);
    const refused = answers.find(({ code }) => code !== undefined);
    expect(refused).toMatchObject({ code: 'TOO_MANY_BACK_IN_STOCK_REQUESTS', limit: 100 });
    const [kept] = answers.filter(({ __typename: type }) => type === 'BackInStockRequest');
    expect(await request(account, kept.variant.id)).toMatchObject({ id: kept.id });
  });

  test('is told, or is told that there is some, when it comes back as they ask', async () => {
    const accounts = Array.from({ length: 12 }, () => started.anAccount());
    const variant = await aVariant();
    const back = variant.change(1);
    if (!back) throw new Error('expected news');
    const [answers] = await Promise.all([
      Promise.all(accounts.map((account) => request(account, variant.id))),
      started.deliver(back),
    ]);
    await started.runJobs();
    for (const [index, account] of accounts.entries()) {
      const isRefused = answers[index].code === 'VARIANT_IS_AVAILABLE';
      expect(await mailFor(account)).toHaveLength(isRefused ? 0 : 1);
    }
  });

  test('sees what they wait for, and takes it back; nobody else does', async () => {
    const [account, other] = [started.anAccount(), started.anAccount()];
    const [shirt, hat] = [await aVariant(), await aVariant()];
    const [first, second] = [await request(account, shirt.id), await request(account, hat.id)];
    const page = await waiting(account, '(first: 1)');
    expect(page).toMatchObject({ edges: [{ node: { id: second.id } }], pageInfo: { hasNextPage: true } });
    expect(idsOf(await waiting(account, `(first: 5, after: "${page.edges[0].cursor}")`))).toEqual([first.id]);

    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { backInStockRequest { id } } } }';
    const of = [shirt, hat, { id: uuidv7() }].map(({ id }) => ({ __typename: 'Variant', id }));
    const seenBy = async (userId: string) =>
      (await ask(query, { of }, aPerson({ userId })))._entities.map(
        ({ backInStockRequest: its }: { backInStockRequest: { id: string } | null }) => its?.id ?? null,
      );
    expect(await seenBy(account.userId)).toEqual([first.id, second.id, null]);
    expect(await seenBy(other.userId)).toEqual([null, null, null]);
    expect(idsOf(await waiting(other))).toEqual([]);

    expect(await cancel(other, shirt.id)).toEqual({ id: shirt.id, backInStockRequest: null });
    expect(await cancel(account, hat.id)).toEqual({ id: hat.id, backInStockRequest: null });
    expect(await cancel(account, hat.id)).toEqual({ id: hat.id, backInStockRequest: null });
    expect(await seenBy(account.userId)).toEqual([first.id, null, null]);
    for (const variant of [shirt, hat]) await variant.becomes(1);
    await started.runJobs();
    expect(await mailFor(account)).toHaveLength(1);
    expect(await mailFor(other)).toEqual([]);

    const byId = 'query ($id: ID!) { backInStockRequest(id: $id) { id toldAt returnId } }';
    const support = aPerson({ roles: ['STAFF'], scopes: ['users:read'] });
    expect((await ask(byId, { id: first.id }, support)).backInStockRequest).toMatchObject({
      ...{ id: first.id, toldAt: expect.any(String), returnId: expect.any(String) },
    });
    expect(await ask(byId, { id: first.id }, aPerson(account))).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is a person who is signed in', async () => {
    const variant = await aVariant();
    const mutation = `mutation { requestBackInStock(input: { variantId: "${variant.id}" }) { __typename } }`;
    const service = { ...aPerson(), userId: null, sessionId: null, apiKeyId: uuidv7() };
    for (const query of [mutation, '{ backInStockRequests { edges { cursor } } }']) {
      expect(await ask(query, {})).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(await ask(query, {}, service as never)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('what came back', () => {
  test('is told to nobody once it is sold out again; they are told of the next time', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    const { id } = await request(account, variant.id);
    await variant.becomes(1);
    // Sold in the shop, of which nothing was heard here yet.
    const soldOut = variant.change(0);
    if (!soldOut) throw new Error('expected news');
    await started.runJobs();
    expect(await reasonsTo(account)).toEqual([['SUPPRESSED', 'It is sold out again.']]);
    expect(idsOf(await waiting(account))).toEqual([id]);
    await started.deliver(soldOut);
    await variant.becomes(2);
    await started.runJobs();
    expect(await mailFor(account)).toHaveLength(1);
    expect(idsOf(await waiting(account))).toEqual([]);
  });

  test('makes no message when it is heard to be sold out again before', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    await request(account, variant.id);
    for (const available of [1, 0]) await variant.becomes(available);
    await started.runJobs();
    expect(await reasonsTo(account)).toEqual([]);
  });

  test('twice before anything was sent is told once', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    await request(account, variant.id);
    await variant.becomes(1);
    started.shop.answer({ status: 503, body: {} });
    await started.runJobs();
    started.shop.answer(null);
    for (const available of [0, 1]) await variant.becomes(available);
    await started.runJobs();
    await started.runJobs({ later: true });
    expect(await mailFor(account)).toHaveLength(1);
    expect(await notificationsOf(account)).toHaveLength(1);
    expect(await reasonsTo(account)).toEqual([
      ['SENT', null],
      ['SUPPRESSED', 'Another message tells that it came back.'],
    ]);
  });

  test('is not told to who took it back meanwhile, nor a day later', async () => {
    const [account, late, variant] = [started.anAccount(), started.anAccount(), await aVariant()];
    for (const each of [account, late]) await request(each, variant.id);
    await variant.becomes(1);
    started.shop.answer({ status: 503, body: {} });
    await started.runJobs();
    started.shop.answer(null);
    await cancel(account, variant.id);
    await started.dependencies.database.prisma.message.updateMany({
      where: { recipientId: late.userId },
      data: { createdAt: new Date(Date.now() - 24 * 3_600_000 - 1_000) },
    });
    await started.runJobs({ later: true });
    expect(await reasonsTo(account)).toEqual([['SUPPRESSED', 'The person does not wait for it any more.']]);
    expect(await reasonsTo(late)).toEqual([
      ['SUPPRESSED', 'It had to wait for more than 24 hours: it is no news any more.'],
    ]);
    expect(await notificationsOf(late)).toEqual([]);
    expect(idsOf(await waiting(late))).toHaveLength(1);
  });

  test('is not told where it is not wanted', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    const preferences = [{ category: 'BACK_IN_STOCK', channel: 'EMAIL', wanted: false }];
    const choose = `mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { __typename } }`;
    await ask(choose, { input: { preferences } }, aPerson(account));
    await request(account, variant.id);
    await variant.becomes(1);
    await started.runJobs();
    expect(await mailFor(account)).toEqual([]);
    expect(await notificationsOf(account)).toHaveLength(1);
    expect(idsOf(await waiting(account))).toEqual([]);
  });

  test('is told to all who wait, a hundred at a time', async () => {
    const [variant, prisma] = [await aVariant(), started.dependencies.database.prisma];
    const accounts = Array.from({ length: 101 }, () => started.anAccount());
    await prisma.backInStockRequest.createMany({
      data: accounts.map(({ userId: recipientId }) =>
        newRequest({ recipientId, variantId: variant.id, stockVersion: 2 }, { id: uuidv7(), createdAt: new Date() }),
      ),
    });
    await variant.becomes(1);
    await started.runJobs();
    const [parts] = await prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM jobs.job_common
      WHERE name = 'tell-back-in-stock' AND data->'payloads'->0->>'variantId' = ${variant.id}`;
    expect(parts?.count).toBe(2);
    const recipientId = { in: accounts.map(({ userId }) => userId) };
    const messages = await prisma.message.groupBy({
      ...{ by: ['channel', 'status'], where: { recipientId }, _count: true, orderBy: { channel: 'asc' } },
    });
    expect(messages).toEqual([
      { channel: 'EMAIL', status: 'SENT', _count: 101 },
      { channel: 'IN_APP', status: 'SENT', _count: 101 },
    ]);
  });

  test('is told to each who waits once each time, never when it is not there, whatever comes twice', async () => {
    const people = [0, 1, 2];
    const step = fc.oneof(
      fc.record({ kind: fc.constant('stock' as const), to: fc.nat(2), copies: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constantFrom('ask' as const, 'cancel' as const), who: fc.constantFrom(...people) }),
      fc.record({ kind: fc.constantFrom('run' as const, 'replay' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (history) => {
        const [variant, accounts] = [await aVariant(), people.map(() => started.anAccount())];
        const [waitingNow, told] = [new Set<number>(), people.map(() => 0)];
        let available = 0;
        for (const each of [...history, { kind: 'run' as const }]) {
          switch (each.kind) {
            case 'stock': {
              available = each.to;
              const event = variant.change(each.to);
              if (event) await Promise.all(Array.from({ length: each.copies }, () => started.deliver(event)));
              break;
            }
            case 'replay':
              // As another generation of the consumer hears it all again.
              await started.dependencies.database.prisma.$executeRaw`
                DELETE FROM inbox_versions WHERE aggregate_id = ${variant.id}`;
              for (const event of variant.told) await started.deliver(event);
              break;
            case 'ask': {
              const { code } = await request(accounts[each.who] as Account, variant.id);
              expect(code === undefined).toBe(available === 0);
              if (code === undefined) waitingNow.add(each.who);
              break;
            }
            case 'cancel':
              await cancel(accounts[each.who] as Account, variant.id);
              waitingNow.delete(each.who);
              break;
            case 'run':
              await started.runJobs();
              if (available > 0) {
                for (const who of waitingNow) told[who] = (told[who] ?? 0) + 1;
                waitingNow.clear();
              }
              break;
            default:
              each satisfies never;
          }
        }
        for (const [who, account] of accounts.entries()) {
          expect(await mailFor(account)).toHaveLength(told[who] ?? 0);
          expect(await notificationsOf(account)).toHaveLength(told[who] ?? 0);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a request', () => {
  test('is in the copy for the person, and gone when they leave', async () => {
    const [account, variant] = [started.anAccount(), await aVariant()];
    const { userId } = account;
    const { id } = await request(account, variant.id);
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { messageSettings } } }';
    const copy = await ask(query, { of: [{ __typename: 'PersonalData', userId }] }, aPerson(account));
    expect(copy._entities[0].messageSettings.backInStockRequests).toMatchObject([
      { id, variantId: variant.id, toldAt: null },
    ]);
    await started.deliver(anEvent(userErasedV1, userId, { userId }));
    expect(idsOf(await waiting(account))).toEqual([]);
    await variant.becomes(1);
    await started.runJobs();
    expect(await started.messagesTo(userId)).toEqual([]);
  });

  test('ends a month after its person was told, or after a year', async () => {
    const [account, prisma] = [started.anAccount(), started.dependencies.database.prisma];
    const variants = [await aVariant(), await aVariant()] as const;
    const asked = [await request(account, variants[0].id), await request(account, variants[1].id)];
    await variants[0].becomes(1);
    await started.runJobs();
    const kept = async () => {
      const rows = await prisma.backInStockRequest.findMany({ where: { recipientId: account.userId } });
      return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    };
    const days = (await kept()).map(({ expiresAt }) => Math.round((expiresAt.getTime() - Date.now()) / 86_400_000));
    expect(days).toEqual([30, 365]);
    await prisma.backInStockRequest.update({
      where: { id: asked[0].id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await pruneRequests(prisma);
    expect((await kept()).map(({ id }) => id)).toEqual([asked[1].id]);
  });
});
