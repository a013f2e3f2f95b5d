import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { type TestStack, testStack } from '#packages/test-stack/test-stack.ts';
import { processTimes } from './process-times.ts';
import { lastSequence } from './until-drained.ts';

/** What was spent between two moments. */
export interface Costs {
  /** Milliseconds of processor time by process of the shop. */
  cpu: Map<string, number>;
  /** The same of this process. */
  ownCpu: number;
  /** Statements executed by database of the shop. */
  statements: Map<string, number>;
  /** Of the whole server. */
  walBytes: number;
  events: number;
}

/** Running totals by database of the shop. */
export interface Transactions {
  commits: Map<string, number>;
  statements: Map<string, number>;
}

export interface Counters extends AsyncDisposable {
  /** Begins to count; the result ends it and tells what was spent. */
  begin(): Promise<() => Promise<Costs>>;
  /** Commits are those that sessions have reported: see `untilReported`. */
  transactions(): Promise<Transactions>;
  /** Connections to the database of each subgraph at this moment. */
  connections(): Promise<Record<string, number>>;
  /** Events by type behind one sequence of the stream and up to another. */
  eventsBetween(after: number, last: number): Promise<Map<string, number>>;
}

const countStatements = `
  SELECT datname AS name, sum(calls)::float8 AS count
  FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
  WHERE datname = ANY($1) GROUP BY datname`;

const countCommits =
  'SELECT datname AS name, xact_commit::float8 AS count FROM pg_stat_database WHERE datname = ANY($1)';

const countConnections = `
  SELECT datname AS name, count(*)::float8 AS count FROM pg_stat_activity WHERE datname = ANY($1) GROUP BY datname`;

/** Reads as the administrator, in a database that is not the shop's, so that it does not count itself. */
export async function openCounters(stack: TestStack, broker: Broker): Promise<Counters> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const subgraphs = Object.entries(stack.subgraphs).map(
    ([name, { databaseUrl }]) => [name, new URL(databaseUrl).pathname.slice(1)] as const,
  );
  const databases = subgraphs.map(([, database]) => database);
  const count = async (statement: string) => {
    const { rows } = await client.query<{ name: string; count: number }>(statement, [databases]);
    return new Map(rows.map((row) => [row.name, row.count]));
  };
  const read = async () => {
    const { rows } = await client.query<{ wal: number; forgotten: number }>(
      `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS wal,
         (SELECT dealloc::float8 FROM pg_stat_statements_info) AS forgotten`,
    );
    const { wal = 0, forgotten = 0 } = rows[0] ?? {};
    if (forgotten > 0) throw new Error('pg_stat_statements has forgotten statements: its maximum is too low');
    return {
      cpu: processTimes(testStack().processes),
      ownCpu: ownTime(),
      statements: await count(countStatements),
      wal,
      event: await lastSequence(broker),
    };
  };
  return {
    async begin() {
      const before = await read();
      return async () => {
        const after = await read();
        return {
          cpu: since(before.cpu, after.cpu),
          ownCpu: after.ownCpu - before.ownCpu,
          statements: since(before.statements, after.statements),
          walBytes: after.wal - before.wal,
          events: after.event - before.event,
        };
      };
    },
    transactions: async () => ({ commits: await count(countCommits), statements: await count(countStatements) }),
    async connections() {
      const open = await count(countConnections);
      return Object.fromEntries(subgraphs.map(([name, database]) => [name, open.get(database) ?? 0]));
    },
    async eventsBetween(after, last) {
      const types = new Map<string, number>();
      if (last <= after) return types;
      const consumer = await broker.js.consumers.get(eventsStream, { opt_start_seq: after + 1, headers_only: true });
      const messages = await consumer.consume({ max_messages: 1_000 });
      for await (const { subject, seq } of messages) {
        const [, context, , event] = subject.split('.');
        types.set(`${context}.${event}`, (types.get(`${context}.${event}`) ?? 0) + 1);
        if (seq >= last) break;
      }
      await messages.close();
      await consumer.delete();
      return types;
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}

/** A session of PostgreSQL reports what it has committed 10 seconds after its last statement at the latest. */
export const untilReported = (): Promise<void> => delay(10_500);

export const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/** How much each running total has grown; one that was not there before began at 0. */
export const since = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...after].map(([name, total]) => [name, total - (before.get(name) ?? 0)]));

/** Milliseconds of processor time of this process. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
