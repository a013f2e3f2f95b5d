import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { userEmailVerifiedV1 } from '#events/auth/user-email-verified.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { startMailServer } from '#packages/test-mail-server/start-mail-server.ts';
import { createTestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer } from '#packages/test-subgraph/start-test-server.ts';
import { publishEvent } from '../../gateway/tests/publish-event.ts';
import { connectDatabase } from '../../subgraphs/notification/store/database.ts';
import { aPersonCalled, startTestShop } from '../../subgraphs/notification/tests/start-test-shop.ts';

export interface BurstFigures {
  messages: number;
  /** Processes ended by SIGKILL meanwhile. */
  kills: number;
  /** Messages that never arrived. */
  lost: number;
  /** Messages that arrived under several Message-IDs, so that a receiver would take them for several. */
  doubled: number;
  /** Arrivals beyond the first of a message, with its Message-ID. */
  repeats: number;
  seconds: number;
}

const server = join(import.meta.dirname, '../../subgraphs/notification/server.ts');

/** Between two looks, in milliseconds. */
const pause = 5;

/**
 * Has the subgraph tell so many people something by a mail server, in a process of its own that is killed `kills` times, each time
 * in the middle of sending, at a random one of the messages that come next; until all of it is settled.
 */
export async function measureBurst(
  messages: number,
  kills: number,
  say: (text: string) => void = () => {},
): Promise<BurstFigures> {
  await using parts = new AsyncDisposableStack();
  const mail = parts.use(await startMailServer());
  const shop = parts.use(await startTestShop());
  const database = parts.use(await createTestDatabase('notification'));
  const brokerServer = parts.use(await createTestBroker());
  const { identityKey } = await createTestGateway();
  const broker = await connectBroker({ url: brokerServer.url, name: 'bench', logger: pino({ level: 'silent' }) });
  parts.defer(() => broker.close());
  await ensureStreams(broker);
  const { prisma, close } = connectDatabase(database.url, 2);
  parts.defer(async () => void (await close()));

  const environment = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url,
    NATS_URL: brokerServer.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(identityKey),
    GATEWAY_URL: shop.url,
    NOTIFICATION_API_KEY: `souk_${'0'.repeat(32)}_${'a'.repeat(43)}`,
    NOTIFICATION_SECRET: 's'.repeat(43),
    MAIL_PROVIDER: 'smtp',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Souk <shop@example.com>',
    PUBLIC_URL: 'https://shop.example.com',
  };
  let running = await startTestServer(server, environment);
  parts.defer(() => stopChild(running.process, 'SIGKILL', 0));
  // What is published before both consumers have begun is told to nobody.
  while ((await countGenerations(prisma)) < 2) await delay(20);

  const begun = performance.now();
  for (let count = 0; count < messages; count++) {
    const userId = uuidv7();
    shop.users.set(userId, aPersonCalled('Ada'));
    await publishEvent(broker, userEmailVerifiedV1, userId, { userId }, { id: randomUUID() });
  }
  for (let killed = 0; killed < kills; killed++) {
    const until = mail.received.length + 1 + Math.floor((Math.random() * messages) / (kills + 1));
    while (mail.received.length < until) await delay(pause);
    await stopChild(running.process, 'SIGKILL', 0);
    say(`${mail.received.length} arrived before process ${killed + 1} was killed`);
    running = await startTestServer(server, environment);
  }
  while ((await prisma.message.count({ where: { status: 'SENT' } })) < messages) await delay(20 * pause);
  const seconds = (performance.now() - begun) / 1_000;

  const ids = new Map<string, Set<string>>();
  for (const { to, email } of mail.received) {
    const [address = ''] = to;
    ids.set(address, (ids.get(address) ?? new Set()).add(email.messageId ?? ''));
  }
  const doubled = [...ids.values()].filter((different) => different.size > 1).length;
  return { messages, kills, lost: messages - ids.size, doubled, repeats: mail.received.length - ids.size, seconds };
}

async function countGenerations(prisma: { $queryRawUnsafe<Rows>(text: string): Promise<Rows> }): Promise<number> {
  const [row] = await prisma.$queryRawUnsafe<{ count: bigint }[]>('SELECT count(*) FROM inbox_generation');
  return Number(row?.count ?? 0);
}
