import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { parseEnvelope, subjectOf } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { until } from '#packages/jetstream/tests/messaging-fixture.ts';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import {
  answers,
  answersOnly,
  type Behaviour,
  losesAnswers,
  type PaymentServer,
  startPaymentServer,
} from '#packages/test-payment-provider/start-payment-server.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { createTestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer, type TestServer } from '#packages/test-subgraph/start-test-server.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { copyProducts } from '../use-cases/copy-products.ts';
import { anAnswer } from './an-answer.ts';
import { createRandom } from './moody-provider.ts';

const kills = 5;
const [customers, orders] = [12, 24];
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const logger = pino({ level: 'silent' });
const random = createRandom(7);

const parts = new AsyncDisposableStack();
let database: Database;
let provider: PaymentServer;
/** The process of the subgraph that runs now, or is about to. */
let running: Promise<TestServer>;
let start: () => Promise<TestServer>;
let ask: (field: string, input: object) => Promise<{ __typename: string; id?: string } | null>;

beforeAll(async () => {
  const testDatabase = parts.use(await createTestDatabase('order'));
  const testBroker = parts.use(await createTestBroker());
  provider = parts.use(await startPaymentServer(secret));
  const gateway = await createTestGateway();
  const environment = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: testDatabase.url,
    NATS_URL: testBroker.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
    PAYMENT_PROVIDER: 'http',
    PAYMENT_PROVIDER_URL: provider.url,
    PAYMENT_PROVIDER_SECRET: secret,
    LOG_LEVEL: 'silent',
  };
  start = () => startTestServer(`${import.meta.dirname}/../server.ts`, environment);
  running = start();
  parts.defer(async () => stopChild((await running).process, 'SIGKILL', 0));
  database = parts.adopt(connectDatabase(testDatabase.url, 4), async (it) => void (await it.close()));
  await reserveEverything(testBroker.url);

  const identity = aPerson({ roles: ['STAFF'], scopes: ['orders:read', 'orders:write'] });
  ask = async (field, input) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Order { id } } }`;
    const { url } = await running;
    // No answer, when the process is killed meanwhile, and none that says anything while it begins.
    const answer = await gateway.ask(url, query, { input }, { identity }).catch(() => null);
    return answer?.data?.[field] ?? null;
  };
}, 60_000);
afterAll(() => parts.disposeAsync());

/** Answers as inventory does when there is enough of everything. */
async function reserveEverything(url: string): Promise<void> {
  const broker = parts.adopt(await connectBroker({ url, name: 'inventory', logger }), (it) => it.close());
  await ensureStreams(broker);
  const consumer = await broker.js.consumers.get(eventsStream, { filter_subjects: 'events.order.>' });
  const messages = parts.adopt(await consumer.consume(), async (it) => void (await it.close()));
  const answered = new Set<string>();
  const serve = async () => {
    for await (const message of messages) {
      const event = parseEnvelope(message.json());
      if (event.type !== 'order.placed' || answered.has(event.aggregateId)) continue;
      answered.add(event.aggregateId);
      const answer = anAnswer(reservationAcceptedV1, { orderId: event.aggregateId });
      await broker.js.publish(subjectOf(answer), JSON.stringify(answer), { msgID: answer.id });
    }
  };
  void serve();
}

/** Takes its time, and loses requests and answers. */
const moody: Behaviour = (request, response, book) => {
  const roll = random();
  const behaviour = roll < 0.15 ? losesAnswers : roll < 0.25 ? answersOnly(500) : answers;
  setTimeout(() => behaviour(request, response, book), random() * 200);
};

/** Kills the process again and again, each time when it has taken so many further requests to the provider. */
async function killAtRandom(): Promise<void> {
  for (let count = 0; count < kills; count++) {
    const { process } = await running;
    const enough = provider.requests.length + 3 + Math.floor(random() * 8);
    await until(() => provider.requests.length >= enough || isOver());
    await stopChild(process, 'SIGKILL', 0);
    running = start();
    await running;
  }
}

let customersAreDone = false;
const isOver = () => customersAreDone;

/** Asks until there is an answer, always the same. */
async function insist(field: string, input: object): Promise<{ __typename: string; id?: string }> {
  for (;;) {
    const answer = await ask(field, input);
    if (answer) return answer;
  }
}

test('whenever its process is killed, money and orders agree once the provider has answered', async () => {
  const variantId = uuidv7();
  const product = { productId: uuidv7(), variants: [{ variantId, price: { minor: 1_000, currency: 'EUR' } }] };
  await database.transact((tx) => copyProducts(tx, [product]));
  provider.behave(moody);

  const shop = async (turn: number) => {
    const token = ['tok_ok', 'tok_ok', 'tok_ok', 'tok_declined', 'tok_capture_fails'][turn % 5];
    const address = { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 9GU', country: 'GB' };
    const lines = [{ variantId, quantity: 1 }];
    const order = { idempotencyKey: uuidv7(), lines, shippingAddress: address, payment: { token } };
    const { id } = await insist('placeOrder', order);
    const [shipment, cancellation] = [
      { idempotencyKey: uuidv7(), orderId: id },
      { idempotencyKey: uuidv7(), orderId: id },
    ];
    // Some insist, some give up at once, some change their minds.
    if (turn % 3 === 0) await insist('fulfillOrder', shipment);
    if (turn % 3 === 1) await insist('cancelOrder', cancellation);
    if (turn % 3 === 2) await Promise.all([ask('fulfillOrder', shipment), ask('cancelOrder', cancellation)]);
  };
  const shopTogether = async () => {
    const turns = Array.from({ length: orders }, (_, turn) => turn).values();
    await Promise.all(
      Array.from({ length: customers }, async () => {
        for (const turn of turns) await shop(turn);
      }),
    );
    customersAreDone = true;
  };
  await Promise.all([shopTogether(), killAtRandom()]);
  provider.behave(answers);

  const { prisma } = database;
  const isSettled = async () =>
    (await prisma.paymentAttempt.count({ where: { endedAt: null } })) === 0 &&
    (await prisma.order.count({ where: { status: 'PENDING' } })) === 0;
  for (let waits = 0; waits < 4 && !(await isSettled()); waits++) await until(isSettled).catch(() => {});
  expect(await isSettled()).toBe(true);

  const placed = await prisma.order.findMany({ include: { payments: true, shipments: true } });
  expect(placed.length).toBe(orders);
  const booked = { CAPTURED: 'captured', AUTHORIZED: 'held', VOIDED: 'voided', DECLINED: 'declined' };
  const known = new Set<string>();
  for (const { id, status, paymentStatus, payments, shipments } of placed) {
    const [payment] = payments;
    const account = provider.payments.get(payment?.id ?? '');
    known.add(payment?.id ?? '');
    expect({ id, payments: payments.length, status: payment?.status }).toEqual({
      id,
      payments: 1,
      status: paymentStatus,
    });
    expect({ id, state: account?.state }).toEqual({ id, state: booked[paymentStatus as keyof typeof booked] });
    expect(account?.captures).toBe(paymentStatus === 'CAPTURED' ? 1 : 0);
    expect(account?.holds).toBeLessThanOrEqual(1);
    if (status !== 'CONFIRMED') expect(['VOIDED', 'DECLINED']).toContain(paymentStatus);
    if (shipments.length > 0)
      expect({ shipments: shipments.length, paymentStatus }).toEqual({ shipments: 1, paymentStatus: 'CAPTURED' });
  }
  expect(new Set(placed.map(({ paymentStatus }) => paymentStatus))).toEqual(new Set(Object.keys(booked)));
  // No money without an order.
  for (const [paymentId, { state }] of provider.payments) if (!known.has(paymentId)) expect(state).toBe('voided');
}, 300_000);
