import { setTimeout as delay } from 'node:timers/promises';
import { commandOf } from './command-of.ts';

const POLL_MS = 20;

/** Sends `signal` and waits until the process is gone; after `graceMs` milliseconds it is killed. */
export async function endProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!send(pid, signal)) return;
  const deadline = Date.now() + graceMs;
  while (commandOf(pid) !== undefined) {
    if (Date.now() > deadline) send(pid, 'SIGKILL');
    await delay(POLL_MS);
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
