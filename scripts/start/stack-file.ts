import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder } from './state-lock.ts';

/** A running stack as tests and tools see it. Contains passwords. */
export interface Stack {
  gatewayUrl: string;
  natsUrl: string;
  /** The administrator's; absent when every subgraph's URL was given. */
  databaseUrl?: string | undefined;
  subgraphs: Record<string, { url: string; databaseUrl: string }>;
  /** Process ids of the services, by name, and of `supervisor`, `postgres` and `nats`, the latter two when embedded. */
  processes: Record<string, number>;
}

function stackFile(stateDir: string): string {
  return join(stateDir, 'stack.json');
}

/** Replaces the file in one step: a reader never sees half of it. */
export function writeStack(stateDir: string, stack: Stack): void {
  const unfinished = `${stackFile(stateDir)}.unfinished`;
  writeFileSync(unfinished, JSON.stringify(stack, null, 2), { mode: 0o600 });
  renameSync(unfinished, stackFile(stateDir));
}

export function removeStack(stateDir: string): void {
  rmSync(stackFile(stateDir), { force: true });
}

/** The stack that runs on this state directory; undefined when none does. */
export function runningStack(stateDir: string): Stack | undefined {
  if (lockHolder(stateDir) === undefined) return undefined;
  return JSON.parse(readFileSync(stackFile(stateDir), 'utf8')) as Stack;
}
