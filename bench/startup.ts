/**
 * How long `npm start` takes to be ready, with an empty state directory and with that of an earlier run, and how much
 * memory the idle shop occupies. Installing packages is not part of it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removePostgresData } from '#packages/embedded-postgres/remove-postgres-data.ts';
import { publish } from './report.ts';
import { residentMemory } from './resident-memory.ts';
import { type StartedStack, startStack } from './started-stack.ts';
import { percentile } from './statistics.ts';

const warmStarts = 3;

/** Milliseconds without a request before memory is read: long enough for a garbage collection of idle processes. */
const idleTime = 15_000;

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
  while (warm.length < warmStarts) warm.push(await secondsToReady());
  publish({
    title: 'Start of the shop, and its memory when idle',
    rows: {
      'cold start': { seconds: rounded(cold) },
      [`warm start, median of ${warmStarts}`]: { seconds: rounded(percentile(warm, 0.5)) },
      ...(await idleMemory()),
    },
  });
}

async function secondsToReady(use: (stack: StartedStack) => Promise<void> = async () => {}): Promise<number> {
  await using stack = await startStack(stateDir);
  await use(stack);
  return stack.secondsToReady;
}

async function idleMemory(): Promise<Record<string, { MiB: number }>> {
  await using stack = await startStack(stateDir);
  await delay(idleTime);
  const names = new Map(Object.entries(stack.processes()).map(([name, pid]) => [pid, name]));
  const memory = [...residentMemory([...names.keys()])];
  const total = memory.reduce((sum, [, size]) => sum + size, 0);
  const rows = memory.map(([pid, size]) => [`memory of ${names.get(pid)}`, { MiB: rounded(size) }] as const);
  return { ...Object.fromEntries(rows), 'memory of everything': { MiB: rounded(total) } };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
