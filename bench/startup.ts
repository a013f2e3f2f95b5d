/**
 * How long `npm start` takes to be ready, with an empty state directory and with that of an earlier run, and how much
 * memory the idle shop occupies, and the connections it holds. Installing packages is not part of it. `--quick` is less exact.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { removePostgresData } from '#packages/embedded-postgres/remove-postgres-data.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { measureLag } from '../scripts/events/lag.ts';
import { readCommandLine } from './command-line.ts';
import { publish, type Report } from './report.ts';
import { residentMemory } from './resident-memory.ts';
import { type StartedStack, startStack } from './started-stack.ts';
import { percentile } from './statistics.ts';

const { quick } = readCommandLine({ quick: { type: 'boolean', default: false } });
const warmStarts = quick ? 1 : 3;

/** Milliseconds without a request or an event before memory is read: long enough for pools to close their connections. */
const idleTime = quick ? 1_000 : 20_000;

/** Longest wait for what earlier starts left to be done, in milliseconds. */
const timeout = 120_000;

const stateDir = mkdtempSync(join(tmpdir(), 'souk-startup-'));
chmodSync(stateDir, 0o755);
try {
  await measure();
} finally {
  removePostgresData(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const cold = await secondsToReady(({ filled }) => filled);
  const warm: number[] = [];
  let idle: Report['rows'] = {};
  while (warm.length < warmStarts) {
    const isLast = warm.length + 1 === warmStarts;
    const use = async (stack: StartedStack) => {
      if (isLast) idle = await idleShop(stack);
    };
    warm.push(await secondsToReady(use));
  }
  publish({
    title: 'Start of the shop, and its memory when idle',
    rows: {
      'cold start': { seconds: rounded(cold) },
      [`warm start, median of ${warmStarts}`]: { seconds: rounded(percentile(warm, 0.5)) },
      ...idle,
    },
  });
}

async function secondsToReady(use: (stack: StartedStack) => Promise<void>): Promise<number> {
  await using stack = await startStack(stateDir);
  await use(stack);
  return stack.secondsToReady;
}

async function idleShop(stack: StartedStack): Promise<Record<string, { MiB?: number; count?: number }>> {
  await stack.filled;
  const { processes, databaseUrl, natsUrl, subgraphs } = stack.describe();
  await untilCaughtUp(natsUrl, new Map(Object.entries(subgraphs).map(([name, { databaseUrl: url }]) => [name, url])));
  await delay(idleTime);
  // Several subgraphs may share a process.
  const names = Map.groupBy(Object.keys(processes), (name) => processes[name] ?? 0);
  const memory = [...residentMemory([...names.keys()])];
  const total = memory.reduce((sum, [, size]) => sum + size, 0);
  const rows = memory.map(
    ([pid, size]) => [`memory of ${names.get(pid)?.join(', ')}`, { MiB: rounded(size) }] as const,
  );
  return {
    ...Object.fromEntries(rows),
    'memory of everything': { MiB: rounded(total) },
    'connections to PostgreSQL': { count: await countConnections(databaseUrl) },
  };
}

/** Resolves when every event is published and handled. Throws, with what is left, when that takes too long. */
async function untilCaughtUp(natsUrl: string, databases: ReadonlyMap<string, string>): Promise<void> {
  const broker = await connectBroker({ url: natsUrl, name: 'bench', logger: pino({ level: 'silent' }) });
  try {
    for (const deadline = Date.now() + timeout; ; await delay(500)) {
      const { consumers, subgraphs } = await measureLag(broker, databases);
      const left = [
        ...consumers.flatMap((each) => [each.pending, each.unacknowledged]),
        ...subgraphs.map((each) => each.unpublished),
      ];
      if (left.every((count) => count === 0)) return;
      if (Date.now() > deadline)
        throw new Error(`not everything is handled: ${JSON.stringify({ consumers, subgraphs })}`);
    }
  } finally {
    await broker.close();
  }
}

/** Connections to all databases but the one that counts. */
async function countConnections(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
