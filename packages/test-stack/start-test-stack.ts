import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '../embedded-postgres/remove-postgres-data.ts';
import { commandOf } from '../processes/command-of.ts';
import { freePort } from '../processes/free-port.ts';
import { stopChild } from '../processes/stop-child.ts';
import { shareStackFile, stackEnvironment } from './environment.ts';
import { testStack } from './test-stack.ts';

const STOP_GRACE_MS = 60_000;

/**
 * Starts the whole shop as `npm start` does, on an empty state directory and a free port. Resolves, when it is ready, to
 * the function that stops it, which throws when a process is left behind.
 */
export async function startTestStack(): Promise<() => Promise<void>> {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-e2e-'));
  chmodSync(stateDir, 0o755);
  const supervisor = spawn(process.execPath, ['scripts/start/start.ts'], {
    env: stackEnvironment(stateDir, await freePort()),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started = await Promise.race([
    once(supervisor, 'message').then(() => true),
    once(supervisor, 'exit').then(() => false),
  ]);
  if (!started) throw new Error('The stack did not start: see its output above');
  shareStackFile(join(stateDir, 'stack.json'));
  return async () => {
    const { processes } = testStack();
    await stopChild(supervisor, 'SIGTERM', STOP_GRACE_MS);
    const left = Object.entries(processes).filter(([, pid]) => commandOf(pid) !== undefined);
    removePostgresData(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`The supervisor left processes behind: ${left.join(', ')}`);
  };
}
