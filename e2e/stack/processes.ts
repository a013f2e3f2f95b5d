import { endProcess } from '#packages/processes/end-process.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

/**
 * Ends a process as `kill -9` does. A subgraph is named for the process it runs in, others of which end with it.
 * Resolves when it is gone; its successor may already be starting. */
export async function kill(name: string): Promise<void> {
  await endProcess(pidOf(name), 'SIGKILL', 5_000);
}

/** Stops a process from running, with its connections open, until the result is disposed of. */
export function freeze(name: string): Disposable {
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

function pidOf(name: string): number {
  const pid = testStack().processes[name];
  if (pid === undefined) throw new Error(`${name} is not a process of this stack`);
  return pid;
}
