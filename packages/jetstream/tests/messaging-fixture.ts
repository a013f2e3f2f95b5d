import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { z } from 'zod';
import { type Commits, createCommits } from '#packages/causality/commits.ts';
import { type AnyEvent, defineEvent } from '#packages/event-contract/event-contract.ts';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import { type OutboxRelay, startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { countLockWaits } from '#packages/test-database/count-lock-waits.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import type { Handler } from '../handler.ts';
import { startConsumer } from '../start-consumer.ts';
import { startUnorderedConsumer } from '../start-unordered-consumer.ts';
import type { UnorderedConsumer } from '../unordered-consumer.ts';

export const logger = pino({ level: 'silent' });

export const noted = defineEvent('note.taken', 1, z.object({ text: z.string() }));

/** An event of aggregate `note`. */
export function note(aggregateId: string, aggregateVersion: number, text = `${aggregateId} ${aggregateVersion}`) {
  return {
    contract: noted,
    aggregateId,
    aggregateVersion,
    data: { text },
    cause: { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } },
  } satisfies NewEvent<typeof noted>;
}

/** Resolves when the condition holds; throws after so many seconds, by default 20. */
export async function until(condition: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`it never became true that ${condition}`);
    await delay(10);
  }
}

export interface Messaging {
  databaseUrl: string;
  pool: pg.Pool;
  sql: Sql;
  transact: Transact<Sql>;
  commits: Commits;
  server: TestBroker;
  broker: Broker;
  append(...events: NewEvent[]): Promise<AnyEvent[]>;
  /** `listeners` of further channels. By default it is that of the process that appends; null: of one that commits nothing. */
  relay(listeners?: Readonly<Record<string, (payload: string) => void>>, told?: Commits | null): OutboxRelay;
  /** By default nothing is logged. */
  consume(handlers: Handler<Sql>[], subgraph?: string, log?: Logger): { close(): Promise<void> };
  /** Polls for replays ten times a second; nothing is logged. */
  consumeUnordered(definition: UnorderedConsumer<Sql>, subgraph?: string): { close(): Promise<void> };
  /** Texts of notes, in the order `takeNotes` wrote them. */
  notesTaken(): Promise<string[]>;
  unpublished(): Promise<number>;
  /** Has everything published once more. */
  unpublish(): Promise<void>;
  streamed(): Promise<number>;
  /** Resolves when one session of the database waits for another. */
  untilOneWaits(): Promise<void>;
  close(): Promise<void>;
}

/** Writes the text of a note into the database. */
export async function insertNote(tx: Sql, text: string): Promise<void> {
  await tx.$executeRawUnsafe('INSERT INTO taken_note (text) VALUES ($1)', text);
}

/** A database with outbox, inbox and a table for effects, and a broker of its own. */
export async function openMessaging(): Promise<Messaging> {
  const parts = new AsyncDisposableStack();
  const database = parts.use(await createTestDatabase('order'));
  const server = parts.use(await createTestBroker());
  const broker = parts.adopt(await connectBroker({ url: server.url, name: 'test', logger }), (it) => it.close());
  const pool = parts.adopt(new pg.Pool({ connectionString: database.url, max: 20 }), (it) => it.end());
  pool.on('error', () => {}); // tests break connections on purpose
  await pool.query('CREATE TABLE taken_note (position bigserial, text text NOT NULL)');
  const sql = pgSql(pool);
  const { commits, tell } = createCommits();
  const transact = pgTransact(pool, tell);
  const count = async (query: string) => Number((await pool.query<{ count: string }>(query)).rows[0]?.count);
  return {
    databaseUrl: database.url,
    pool,
    sql,
    transact,
    commits,
    server,
    broker,
    append: (...events) => transact((tx) => appendEvents(tx, events)),
    relay: (listeners = {}, told = commits) =>
      parts.adopt(
        startOutboxRelay({ databaseUrl: database.url, broker, logger, listeners, ...(told && { commits: told }) }),
        (it) => it.close(),
      ),
    consume: (handlers, subgraph = 'test', log = logger) =>
      parts.adopt(
        startConsumer({
          broker,
          subgraph,
          aggregateType: 'note',
          sql,
          transact,
          handlers,
          logger: log,
          firstRetry: 10,
        }),
        (it) => it.close(),
      ),
    consumeUnordered: (definition, subgraph = 'test') =>
      parts.adopt(
        startUnorderedConsumer({
          broker,
          subgraph,
          definition,
          sql,
          transact,
          logger,
          firstRetry: 10,
          pollInterval: 100,
        }),
        (it) => it.close(),
      ),
    notesTaken: async () =>
      (await pool.query<{ text: string }>('SELECT text FROM taken_note ORDER BY position')).rows.map(
        ({ text }) => text,
      ),
    unpublished: () => count('SELECT coalesce(sum(cardinality(positions)), 0) AS count FROM outbox_pending'),
    async unpublish() {
      await pool.query(
        'INSERT INTO outbox_pending (positions) SELECT ARRAY[position] FROM outbox_event ORDER BY position',
      );
    },
    streamed: async () => (await broker.jsm.streams.info('EVENTS')).state.messages,
    untilOneWaits: () => until(async () => (await countLockWaits(sql)) === 1),
    close: async () => parts.disposeAsync(),
  };
}
