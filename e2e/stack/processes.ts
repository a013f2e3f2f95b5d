import { endProcess } from '#packages/processes/end-process.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

export type ProcessName =
  | 'supervisor'
  | 'gateway'
  | 'auth'
  | 'product'
  | 'inventory'
  | 'order'
  | 'analytics'
  | 'nats'
  | 'postgres';

/** Ends a process as `kill -9` does. Resolves when it is gone; its successor may already be starting. */
export async function kill(name: ProcessName): Promise<void> {
  await endProcess(pidOf(name), 'SIGKILL', 5_000);
}

/** Stops a process from running, with its connections open, until the result is disposed of. */
export function freeze(name: ProcessName): Disposable {
  const pid = pidOf(name);
  process.kill(pid, 'SIGSTOP');
  return {
    [Symbol.dispose]() {
      try {
        process.kill(pid, 'SIGCONT');
      } catch (error) {
        // Killed while it was frozen.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    },
  };
}

function pidOf(name: ProcessName): number {
  const pid = testStack().processes[name];
  if (pid === undefined) throw new Error(`${name} is not a process of this stack`);
  return pid;
}
