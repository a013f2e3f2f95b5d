import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '../embedded-postgres/remove-postgres-data.ts';
import { commandOf } from '../processes/command-of.ts';
import { freePort } from '../processes/free-port.ts';
import { stopChild } from '../processes/stop-child.ts';
import { shareStackFiles, stackEnvironment } from './environment.ts';
import { readStack, supergraphFile } from './test-stack.ts';

const STOP_GRACE_MS = 60_000;

/** A running shop. `stop` throws when a process is left behind. */
export interface StartedStack {
  /** Describes it: see `TestStack`. */
  stackFile: string;
  stop(): Promise<void>;
}

export interface StackOptions {
  /** The checkout whose shop it is. Default: this one. */
  root?: string;
  /** What this shop is told besides. Default nothing. */
  environment?: Record<string, string>;
  /** Is called with its state directory before it starts. */
  prepare?: (stateDir: string) => Promise<void>;
}

/**
 * Starts the whole shop as `npm start` does, on an empty state directory, a free port and a copy of the supergraph, which
 * tests may change.
 */
export async function startStack({ root = '.', environment = {}, prepare }: StackOptions = {}): Promise<StartedStack> {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-e2e-'));
  chmodSync(stateDir, 0o755);
  const stackFile = join(stateDir, 'stack.json');
  const supergraph = supergraphFile(stackFile);
  copyFileSync(join(root, 'supergraph.graphql'), supergraph);
  await prepare?.(stateDir);
  const supervisor = spawn(process.execPath, ['scripts/start/start.ts'], {
    cwd: root,
    env: { ...stackEnvironment(stateDir, await freePort()), SUPERGRAPH: supergraph, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started = await Promise.race([
    once(supervisor, 'message').then(() => true),
    once(supervisor, 'exit').then(() => false),
  ]);
  if (!started) throw new Error('The stack did not start: see its output above');
  return {
    stackFile,
    async stop() {
      const { processes } = readStack(stackFile);
      await stopChild(supervisor, 'SIGTERM', STOP_GRACE_MS);
      const left = Object.entries(processes).filter(([, pid]) => commandOf(pid) !== undefined);
      removePostgresData(stateDir);
      rmSync(stateDir, { recursive: true, force: true });
      if (left.length > 0) throw new Error(`The supervisor left processes behind: ${left.join(', ')}`);
    },
  };
}

/** Starts the shop that the tests of this process and of those it starts find by `testStack`; resolves to what stops it. */
export async function startTestStack(options?: StackOptions): Promise<() => Promise<void>> {
  const { stackFile, stop } = await startStack(options);
  shareStackFiles(stackFile);
  return stop;
}
