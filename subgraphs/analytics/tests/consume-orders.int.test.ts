import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { salesChangedV1 } from '#events/analytics/sales-changed.v1.ts';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderConfirmedV1 } from '#events/order/order-confirmed.v1.ts';
import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import {
  type AnyEvent,
  type EventContract,
  type EventOf,
  parseEnvelope,
  parseEvent,
  subjectOf,
} from '#packages/event-contract/event-contract.ts';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { createHandlers } from '../consumes/index.ts';
import type { SoldOrder } from '../domain/sale.ts';
import { anOrder } from './an-order.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

const logger = pino({ level: 'silent' });
const opened: AsyncDisposable[] = [];
let analytics: TestAnalytics;
let broker: Broker;

const closing = (part: { close(): Promise<unknown> }) =>
  opened.push({ [Symbol.asyncDispose]: async () => void (await part.close()) });

beforeEach(async () => {
  analytics = await startTestAnalytics();
  opened.push(analytics);
  const server = await createTestBroker();
  opened.push(server);
  broker = await connectBroker({ url: server.url, name: 'test', logger });
  closing(broker);
  await ensureStreams(broker);
  const { commits } = analytics.database;
  closing(startOutboxRelay({ databaseUrl: analytics.databaseUrl, broker, logger, commits }));
  for (const [aggregateType, list] of Object.entries(createHandlers())) {
    const { prisma: sql, transact } = analytics.database;
    closing(startConsumer({ broker, subgraph: 'analytics', aggregateType, sql, transact, handlers: list, logger }));
  }
});
afterEach(async () => {
  for (const part of opened.splice(0).reverse()) await part[Symbol.asyncDispose]();
});

async function publish(
  contract: EventContract,
  aggregateVersion: number,
  order: SoldOrder,
  event: Partial<AnyEvent> = {},
) {
  const wishes = { aggregateVersion, correlationId: 'checkout', ...event };
  const envelope = anEvent(contract, order.orderId, order, wishes);
  await broker.js.publish(subjectOf(envelope), JSON.stringify(envelope));
  return envelope;
}

/** The events `sales.changed` the subgraph published, up to the first one of which `isLast` is true. */
async function salesChanges(isLast: (event: EventOf<typeof salesChangedV1>) => boolean = () => true) {
  const consumer = await broker.js.consumers.get('EVENTS', { filter_subjects: 'events.sales.*.changed' });
  const messages = await consumer.consume();
  const events = [];
  for await (const message of messages) {
    const event = parseEvent(salesChangedV1, parseEnvelope(message.json()));
    events.push(event);
    if (isLast(event)) break;
  }
  await messages.close();
  return events;
}

async function salesOn(day: string) {
  const { data, errors } = await askSales(day);
  expect(errors).toBeUndefined();
  return data._entities[0];
}

function askSales(day: string, identity?: Parameters<TestAnalytics['ask']>[2]) {
  return analytics.ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "SalesUpdate", id: $id }]) {
      ... on SalesUpdate { id at orders units revenue { minor currency } }
    } }`,
    { id: day },
    identity,
  );
}

test('a confirmed order is counted on the day it was placed, and told', async () => {
  const order = anOrder({ placedAt: '2026-03-01T23:59:59.999Z', lines: [{ quantity: 3, unitPriceMinor: 250 }] });
  await publish(orderPlacedV1, 1, order);
  const confirmed = await publish(orderConfirmedV1, 2, order);
  const [changed] = await salesChanges();
  expect(changed).toMatchObject({
    aggregateId: '2026-03-01_EUR',
    aggregateVersion: 1,
    correlationId: 'checkout',
    causationId: confirmed.id,
    data: { day: '2026-03-01', currency: 'EUR', orders: 1, units: 3, revenueMinor: 750 },
  });
  expect(await salesOn('2026-03-01_EUR')).toEqual({
    id: '2026-03-01_EUR',
    at: changed?.occurredAt,
    orders: 1,
    units: 3,
    revenue: { minor: 750, currency: 'EUR' },
  });
  expect(await salesOn('2026-03-01_USD')).toBeNull();
});

test('the numbers of a day are kept from callers who may not read reports', async () => {
  await publish(orderImportedV1, 1, anOrder());
  await salesChanges();
  expect(await askSales('2026-03-01_EUR', { ...anonymous, userId: uuidv7() })).toMatchObject({
    data: { _entities: [null] },
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
});

test('an order that was cancelled no longer counts', async () => {
  const kept = anOrder({ lines: [{ unitPriceMinor: 70 }] });
  const cancelled = anOrder({ lines: [{ unitPriceMinor: 30 }, { quantity: 2 }] });
  await publish(orderImportedV1, 1, kept);
  await publish(orderImportedV1, 1, cancelled);
  const counted = await salesChanges(({ data }) => data.orders === 2);
  await publish(orderCancelledV1, 2, cancelled);
  const changes = await salesChanges(({ aggregateVersion }) => aggregateVersion === counted.length + 1);
  expect(changes.at(-1)?.data).toMatchObject({ orders: 1, units: 1, revenueMinor: 70 });
  expect(await salesOn('2026-03-01_EUR')).toMatchObject({ orders: 1, units: 1, revenue: { minor: 70 } });
  expect(await analytics.database.prisma.saleLine.count()).toBe(1);
});

test('an order that was cancelled before it was confirmed never counted', async () => {
  const order = anOrder();
  await publish(orderPlacedV1, 1, order);
  await publish(orderCancelledV1, 2, order);
  await publish(orderImportedV1, 1, anOrder({ lines: [{ unitPriceMinor: 5 }] }));
  const [changed] = await salesChanges();
  expect(changed?.data).toMatchObject({ orders: 1, revenueMinor: 5 });
});

test('events that come twice count once, and so does an order told of under another event id', async () => {
  const order = anOrder();
  const imported = await publish(orderImportedV1, 1, order);
  await salesChanges();
  await publish(orderImportedV1, 1, order, { id: imported.id });
  await publish(orderConfirmedV1, 2, order);
  // Comes after the others on the same subject space; when it is counted, they were dealt with.
  await publish(orderCancelledV1, 3, order);
  const changes = await salesChanges(({ data }) => data.orders === 0);
  expect(changes.map((event) => event.data.orders)).toEqual([1, 0]);
  expect(await analytics.events()).toHaveLength(2);
});

test('orders of one day that arrive at once are all counted, each change under the next version', async () => {
  const orders = Array.from({ length: 40 }, () => anOrder());
  await Promise.all(orders.map((order) => publish(orderImportedV1, 1, order)));
  const changes = await salesChanges(({ data }) => data.orders === 40);
  expect(changes.map((event) => event.aggregateVersion)).toEqual(changes.map((_, index) => index + 1));
  const told = [0, ...changes.map((event) => event.data.orders)];
  expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
  expect(await salesOn('2026-03-01_EUR')).toMatchObject({ orders: 40, revenue: { minor: 40_000 } });
});
