import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { type AnyEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { freePort } from '#packages/processes/free-port.ts';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createTestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer, type TestServer } from '#packages/test-subgraph/start-test-server.ts';
import { type Receiver, startReceiver } from './receiver.ts';

export interface WebhookBench extends AsyncDisposable {
  receiver: Receiver;
  /** Endpoints that answer at once. They take both types of events. */
  healthy: number;
  /** Of the subgraph's process, which changes when it is killed. */
  pid(): number;
  /** Publishes an event that only healthy endpoints take, or all. Resolves to its id. */
  publish(to: 'healthy' | 'all'): Promise<string>;
  /** Deliveries to healthy endpoints whose attempt is not recorded yet. */
  open(): Promise<number>;
  /** Kills the subgraph's process with SIGKILL and starts another. */
  kill(): Promise<void>;
}

/** How many endpoints of each kind there are. */
export interface Endpoints {
  healthy: number;
  /** Nobody listens there. */
  dead: number;
  /** Half of them answer after five seconds, half never. */
  slow: number;
}

const types = { healthy: 'product.updated', all: 'product.created' } as const;
const operation = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { ... on WebhookEndpointCreated { secret } ... on UserError { message } } }`;

/** The webhook subgraph in a process of its own, with endpoints, on the servers that `startTestServers` started. */
export async function startWebhookBench({ healthy, dead, slow }: Endpoints): Promise<WebhookBench> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await createTestDatabase('webhook'));
  const sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  opened.defer(() => sql.end());
  const server = opened.use(await createTestBroker());
  const gateway = await createTestGateway();
  const receiver = opened.use(await startReceiver());
  const environment = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url,
    // What npm start gives it.
    DATABASE_CONNECTIONS: '10',
    NATS_URL: server.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
    WEBHOOK_SECRET: randomBytes(32).toString('base64url'),
    WEBHOOK_ALLOW_PRIVATE: 'true',
    LOG_LEVEL: 'error',
  };
  const start = () => startTestServer(`${import.meta.dirname}/../../subgraphs/webhook/server.ts`, environment);
  let subgraph: TestServer = await start();
  opened.defer(() => stopChild(subgraph.process, 'SIGTERM', 20_000));
  const broker = await connectBroker({ url: server.url, name: 'bench', logger: pino({ level: 'silent' }) });
  opened.defer(() => broker.close());

  const nobody = await freePort();
  const scopes = ['webhooks:write', 'catalog:read'];
  const register = async (url: string, eventTypes: string[]) => {
    const identity = { ...anonymous, userId: uuidv7(), scopes };
    const { data } = await gateway.ask(subgraph.url, operation, { input: { url, eventTypes } }, { identity });
    const { secret, message } = data.createWebhookEndpoint;
    if (!secret) throw new Error(`${url} was not registered: ${message}`);
  };
  for (let number = 0; number < healthy; number++)
    await register(receiver.url('healthy', number), [types.healthy, types.all]);
  for (let number = 0; number < dead; number++) await register(`http://127.0.0.1:${nobody}/${number}`, [types.all]);
  for (let number = 0; number < slow; number++) {
    await register(receiver.url(number % 2 === 0 ? 'slow' : 'silent', number), [types.all]);
  }

  const kept = opened.move();
  return {
    receiver,
    healthy,
    pid: () => subgraph.process.pid ?? 0,
    async publish(to) {
      const event = eventOf(types[to]);
      await broker.js.publish(subjectOf(event), JSON.stringify(event), { msgID: event.id });
      return event.id;
    },
    async open() {
      const { rows } = await sql.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM webhook_delivery AS delivery JOIN webhook_endpoint AS endpoint ON endpoint.id = endpoint_id
         WHERE status = 'PENDING' AND url LIKE '%/healthy/%'`,
      );
      return rows[0]?.count ?? 0;
    },
    async kill() {
      await stopChild(subgraph.process, 'SIGKILL', 0);
      subgraph = await start();
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function eventOf(type: string): AnyEvent {
  const aggregateId = uuidv7();
  return {
    id: uuidv7(),
    type,
    version: 1,
    aggregateType: 'product',
    aggregateId,
    aggregateVersion: 1,
    occurredAt: new Date().toISOString(),
    correlationId: 'bench',
    causationId: null,
    actor: { type: 'system', id: 'bench' },
    data: { productId: aggregateId, variants: [] },
  };
}
