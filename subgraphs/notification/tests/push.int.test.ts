import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import {
  type PushAnswer,
  type PushService,
  startPushService,
  type TestBrowser,
} from '#packages/test-push-service/start-push-service.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { prunePushDeliveries, prunePushDevices } from '../store/prune-push.ts';
import { pushDevices } from './push-devices.ts';
import {
  aConfirmedOrder,
  aShippedOrder,
  startTestNotification,
  type TestNotification,
} from './start-test-notification.ts';

let service: PushService;
let started: TestNotification;
let now = new Date('2026-07-01T12:00:00Z');
let devices: ReturnType<typeof pushDevices>;
beforeAll(async () => {
  service = await startPushService(() => now);
  started = await startTestNotification(
    {
      ...{ PUSH_PROVIDER: 'webpush', VAPID_SUBJECT: 'mailto:hats@example.com', PUSH_ALLOW_PRIVATE: 'true' },
      ...{ STOREFRONT_URL: 'https://hats.example.com', MESSAGE_RATES: 'ORDERS=3/9' },
    },
    { clock: () => now },
  );
  devices = pushDevices(started);
});
afterEach(() => expect(service.faults).toEqual([]));
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

type Account = ReturnType<TestNotification['anAccount']>;
const browser = async () => service.subscribe(await devices.publicKey());

/** Somebody with so many browsers, who wants news of orders on them. */
async function anAccountWith(count: number, wishes: Parameters<TestNotification['anAccount']>[0] = {}) {
  const account = started.anAccount({ communicationPreferences: { orderUpdates: ['PUSH'] }, ...wishes });
  const browsers: TestBrowser[] = [];
  for (let index = 0; index < count; index++) {
    const next = await browser();
    await devices.register(account, { subscription: next.subscription, label: `browser ${index}` });
    browsers.push(next);
  }
  return { account, browsers };
}
const pushTo = async ({ userId }: Account) => (await started.messagesTo(userId, 'PUSH'))[0];
async function confirm(account: Account) {
  const { orderId, order, event } = aConfirmedOrder(started, account);
  await started.deliver(event);
  await started.runJobs();
  return { orderId, order, message: await pushTo(account) };
}
const again = () => started.runJobs({ later: true });
const labelsOf = async (account: Account) => (await devices.list(account)).map(({ label }) => label);

describe('a message', () => {
  test('goes to every device of the person, as the service worker gets it, and to nobody else', async () => {
    const [{ account, browsers }, other] = [await anAccountWith(2, { locale: 'de' }), await anAccountWith(1)];
    const { orderId, message } = await confirm(account);
    expect(message).toMatchObject({
      ...{ kind: 'ORDER_CONFIRMED', channel: 'PUSH', status: 'SENT', address: account.userId, locale: 'de' },
      attempts: [{ provider: 'webpush', outcome: 'ACCEPTED', answer: '2 of 2 devices took it' }],
    });
    for (const { asked } of browsers) {
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ ttl: '172800', urgency: 'normal', subject: 'mailto:hats@example.com' });
      expect(JSON.parse(asked[0]?.payload ?? '')).toEqual({
        ...{ title: 'Bestellung S-100042 ist bestätigt', body: 'Vielen Dank. Sie kostet 54,89\u00a0€.' },
        url: `https://hats.example.com/account/orders/${orderId}`,
        ...{ kind: 'ORDER_CONFIRMED', id: message.id },
      });
    }
    expect(other.browsers[0]?.asked).toEqual([]);
  });

  test('is not made for who has no device', async () => {
    const { account, browsers } = await anAccountWith(1);
    await devices.remove(account, { endpoint: browsers[0]?.subscription.endpoint });
    expect((await confirm(account)).message).toBeUndefined();
    expect((await confirm(started.anAccount())).message).toBeUndefined();
  });

  test('says what is back in stock to who asked for that, and leads to its page', async () => {
    const { account, browsers } = await anAccountWith(1);
    const id = uuidv7();
    const price = { minor: 1_999, currency: 'EUR' };
    const product = { title: 'Shirt', slug: 'shirt' };
    started.shop.variants.set(id, { id, title: 'Large', price, availability: { inStock: true }, product });
    await started.deliver(anEvent(stockOutV1, id, { variantId: id }, { aggregateVersion: 2 }));
    const query = 'mutation ($id: ID!) { requestBackInStock(input: { variantId: $id }) { __typename } }';
    await started.ask(query, { id }, { identity: aPerson(account) });
    await started.deliver(anEvent(stockBackV1, id, { variantId: id, available: 2 }, { aggregateVersion: 4 }));
    await started.runJobs();
    expect(browsers[0]?.asked).toMatchObject([{ ttl: '43200' }]);
    expect(JSON.parse(browsers[0]?.asked[0]?.payload ?? '')).toMatchObject({
      ...{ title: 'Shirt, Large is back in stock', url: `https://hats.example.com/products/shirt?variant=${id}` },
    });
  });

  test('replaces one of the same kind about the same thing, and no other', async () => {
    const { account, browsers } = await anAccountWith(1);
    const first = aShippedOrder(started, account);
    await started.deliver(first.event);
    await started.deliver({ ...first.event, id: uuidv7(), aggregateVersion: 2 });
    const rejected = { orderId: first.orderId, customerId: account.userId, code: 'PAYMENT_DECLINED' } as const;
    await started.deliver(anEvent(orderRejectedV1, first.orderId, rejected, { aggregateVersion: 3 }));
    await started.deliver(aShippedOrder(started, account).event);
    await started.runJobs();
    const topics = browsers[0]?.asked.map(({ topic }) => topic) ?? [];
    expect(topics).toHaveLength(4);
    expect(new Set(topics).size).toBe(3);
  });
});

describe('what a push service answers', () => {
  test('counts for its device: one that is gone is removed, one that refuses is not asked again', async () => {
    const { account, browsers } = await anAccountWith(5);
    const answers: PushAnswer[] = [201, 404, 410, 413, { status: 400, body: 'bad' }];
    answers.forEach((answer, index) => void browsers[index]?.answer(answer));
    const { message } = await confirm(account);
    expect(message).toMatchObject({ status: 'SENT', attempts: [{ outcome: 'ACCEPTED' }] });
    expect(message.attempts[0].answer).toBe(
      '1 of 5 devices took it; browser 1: answered 404; browser 2: answered 410; browser 3: answered 413; browser 4: answered 400: bad',
    );
    expect(await labelsOf(account)).toEqual(['browser 0', 'browser 3', 'browser 4']);
    expect(browsers.map(({ asked }) => asked.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('has the message fail when no device took it', async () => {
    const { account, browsers } = await anAccountWith(1);
    browsers[0]?.answer(410);
    expect((await confirm(account)).message).toMatchObject({
      ...{ status: 'FAILED', attempts: [{ outcome: 'REFUSED' }] },
      reason: '0 of 1 devices took it; browser 0: answered 410',
    });
    expect(await devices.list(account)).toEqual([]);
  });

  test('has those asked later that have not taken it, and no others', async () => {
    const { account, browsers } = await anAccountWith(4);
    browsers[1]?.answer({ status: 429, retryAfter: '30' }, 201);
    browsers[2]?.answer('nothing', 500, 201);
    browsers[3]?.answer(403, 410);
    await started.deliver(aConfirmedOrder(started, account).event);
    const runs = await started.runJobs();
    // No sooner than the one that said when wants to be asked.
    expect(runs.map(({ outcome }) => outcome)).toContainEqual({ kind: 'again', after: 30_000, counted: false });
    expect(await pushTo(account)).toMatchObject({ status: 'QUEUED', attempts: [{ outcome: 'DEFERRED' }] });
    await again();
    expect(await pushTo(account)).toMatchObject({ status: 'QUEUED', attempts: [{}, { outcome: 'DEFERRED' }] });
    await again();
    expect(await pushTo(account)).toMatchObject({
      ...{ status: 'SENT', attempts: [{}, {}, { outcome: 'ACCEPTED', answer: '3 of 3 devices took it' }] },
    });
    expect(browsers.map(({ asked }) => asked.length)).toEqual([1, 2, 3, 2]);
    expect(await labelsOf(account)).toEqual(['browser 0', 'browser 1', 'browser 2']);
  });

  test('no longer matters when what is told is no news', async () => {
    const [some, none] = [await anAccountWith(2), await anAccountWith(1)];
    for (const { browsers } of [some, none]) browsers.at(-1)?.answer(500);
    for (const { account } of [some, none]) await confirm(account);
    now = new Date(now.getTime() + 49 * 3_600_000);
    await again();
    expect(await pushTo(some.account)).toMatchObject({ status: 'SENT' });
    expect(await pushTo(none.account)).toMatchObject({ status: 'FAILED' });
  });

  test('leaves each device with the message once or without, whatever it is', async () => {
    const passing = fc.constantFrom<PushAnswer>(429, 500, 503, 403, 'nothing', { status: 503, retryAfter: '2' });
    const final = fc.constantFrom<PushAnswer>(200, 201, 202, 404, 410, 400, 413);
    const course = fc.record({ passing: fc.array(passing, { maxLength: 4 }), final });
    await fc.assert(
      fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 5 }), async (courses) => {
        const { account, browsers } = await anAccountWith(courses.length);
        courses.forEach((each, index) => void browsers[index]?.answer(...each.passing, each.final));
        await confirm(account);
        while ((await pushTo(account)).status === 'QUEUED') await again();
        // Nothing is left to be done.
        await again();
        // Each was asked until it answered for good, and not once more.
        expect(browsers.map(({ asked }) => asked.map(({ answered }) => answered))).toEqual(
          courses.map((each) => [...each.passing, each.final]),
        );
        const isGone = ({ final: last }: (typeof courses)[number]) => last === 404 || last === 410;
        expect(await labelsOf(account)).toEqual(
          courses.flatMap((each, index) => (isGone(each) ? [] : [`browser ${index}`])),
        );
        const wasTaken = courses.some(({ final: last }) => Number(last) < 300);
        expect((await pushTo(account)).status).toBe(wasTaken ? 'SENT' : 'FAILED');
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('is known to a process that takes over from one that was killed', async () => {
    const { account, browsers } = await anAccountWith(2);
    browsers[1]?.answer(500, 201);
    const { message } = await confirm(account);
    const { prisma } = started.dependencies.database;
    expect(await prisma.pushDelivery.findMany({ where: { messageId: message.id } })).toMatchObject([
      { outcome: 'ACCEPTED' },
    ]);
    await Promise.all([again(), again()]);
    expect(browsers[0]?.asked).toHaveLength(1);
    expect(await pushTo(account)).toMatchObject({ status: 'SENT' });
  });
});

describe('a person is left alone', () => {
  test('at night, as what is not transactional has it', async () => {
    const { account, browsers } = await anAccountWith(1);
    now = new Date('2026-08-01T22:00:00Z');
    await started.deliver(aShippedOrder(started, account).event);
    await started.runJobs();
    expect(await pushTo(account)).toMatchObject({ status: 'QUEUED', heldBy: 'QUIET_HOURS' });
    now = new Date('2026-08-02T08:00:01Z');
    await again();
    expect(browsers[0]?.asked).toMatchObject([{ urgency: 'low', ttl: '86400' }]);
  });

  test('with what they do not want there, and beyond the rate, however many devices there are', async () => {
    const { account, browsers } = await anAccountWith(2, { communicationPreferences: { orderUpdates: ['EMAIL'] } });
    await started.deliver(aShippedOrder(started, account).event);
    await started.runJobs();
    expect(await pushTo(account)).toMatchObject({
      status: 'SUPPRESSED',
      reason: expect.stringContaining('does not want'),
    });
    expect(await devices.preferences(account)).toContainEqual({
      ...{ category: 'ORDERS', channel: 'PUSH', wanted: true, canChange: true },
    });
    for (const status of ['SENT', 'SENT', 'SENT', 'QUEUED']) {
      expect((await confirm(account)).message).toMatchObject({ status });
    }
    expect(browsers.map(({ asked }) => asked.length)).toEqual([3, 3]);
    await devices.choose(account, 'ORDERS', false);
    expect((await confirm(account)).message).toMatchObject({ status: 'SUPPRESSED' });
  });

  test('when staff entered the account on the suppression list', async () => {
    const { account, browsers } = await anAccountWith(1);
    await devices.suppress(account);
    expect((await confirm(account)).message).toMatchObject({
      ...{ status: 'SUPPRESSED', reason: expect.stringContaining('staff entered it') },
    });
    expect(browsers[0]?.asked).toEqual([]);
  });
});

describe('what is known of devices', () => {
  test('goes with the person, also what is registered at the same time', async () => {
    const { account, browsers } = await anAccountWith(2);
    browsers[1]?.answer(500);
    await confirm(account);
    const { userId } = account;
    const { prisma } = started.dependencies.database;
    expect(JSON.stringify(await devices.copy(account))).toContain(browsers[0]?.subscription.endpoint);
    const late = await browser();
    await Promise.all([
      started.deliver(anEvent(userErasedV1, userId, { userId })),
      devices.register(account, { subscription: late.subscription }),
    ]);
    await again();
    expect(await devices.register(account, { subscription: late.subscription })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await prisma.pushDevice.count({ where: { recipientId: userId } })).toBe(0);
    expect(await prisma.pushDelivery.count({ where: { message: { recipientId: userId } } })).toBe(0);
    const attempts = await prisma.messageAttempt.findMany({ where: { message: { recipientId: userId } } });
    expect(attempts.map(({ answer }) => answer).filter(Boolean)).toEqual([]);
    expect(await pushTo(account)).toMatchObject({ status: 'FAILED', address: null });
  });

  test('ends 90 days after they last took something or were registered', async () => {
    const { account, browsers } = await anAccountWith(3);
    const { prisma } = started.dependencies.database;
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
    const age = async (index: number, days: number) =>
      prisma.pushDevice.update({
        where: { endpoint: browsers[index]?.subscription.endpoint ?? '' },
        data: { activeAt: daysAgo(days) },
      });
    await age(0, 89);
    await age(1, 91);
    await age(2, 91);
    now = new Date();
    await devices.register(account, { subscription: browsers[2]?.subscription });
    await prunePushDevices(prisma);
    expect(await labelsOf(account)).toEqual(['browser 0', 'browser 2']);

    await confirm(account);
    await prisma.pushDelivery.updateMany({ data: { at: daysAgo(8) } });
    await prunePushDeliveries(prisma);
    expect(await prisma.pushDelivery.count()).toBe(0);
  });
});

test('staff without the right to see accounts see no devices', async () => {
  const { account } = await anAccountWith(1);
  expect(await devices.list(account, aPerson({ scopes: ['users:read'] }))).toHaveLength(1);
  for (const stranger of [aPerson(), aPerson({ scopes: ['messages:read', 'messages:deliver'] })]) {
    expect(JSON.stringify(await devices.list(account, stranger))).toContain('FORBIDDEN');
  }
});
