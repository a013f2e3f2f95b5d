import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '#packages/processes/free-port.ts';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import { stackEnvironment } from '#packages/test-stack/environment.ts';
import type { TestStack } from '#packages/test-stack/test-stack.ts';

/** Between two looks at the gateway, in milliseconds: how exact the figure is. */
const pause = 20;
const stopGrace = 60_000;

export interface StartedStack extends AsyncDisposable {
  /** Seconds from the start of the supervisor until the gateway said that it is ready. */
  secondsToReady: number;
  /** Resolves when the shop is filled with example data, if that was still to be done. */
  filled: Promise<void>;
  /** As its supervisor describes it. */
  describe(): TestStack;
}

/** Runs what `npm start` runs, on a state directory that may be empty or not. */
export async function startStack(stateDir: string): Promise<StartedStack> {
  const port = await freePort();
  const startedAt = performance.now();
  const supervisor = spawn(process.execPath, ['scripts/start/start.ts'], {
    env: stackEnvironment(stateDir, port),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const filled = Promise.race([once(supervisor, 'message'), once(supervisor, 'exit')]).then(() => {
    if (hasExited(supervisor)) throw new Error('the stack ended before it was filled with example data');
  });
  filled.catch(() => {}); // for those who do not wait for it
  while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) {
    if (hasExited(supervisor)) throw new Error('the stack ended before it was ready');
    await delay(pause);
  }
  return {
    secondsToReady: (performance.now() - startedAt) / 1_000,
    filled,
    describe: () => JSON.parse(readFileSync(join(stateDir, 'stack.json'), 'utf8')) as TestStack,
    [Symbol.asyncDispose]: () => stopChild(supervisor, 'SIGTERM', stopGrace),
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
