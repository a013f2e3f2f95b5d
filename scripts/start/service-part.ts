import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import type { Part, RunningPart } from './keep-running.ts';
import { forwardLines } from './log-lines.ts';
import { endOf } from './server-parts.ts';

/** Longer than the five seconds a service gives itself to close. */
const STOP_GRACE_MS = 8_000;
const POLL_MS = 50;
const PROBE_TIMEOUT_MS = 5_000;

export interface ServiceSpec {
  name: string;
  /** Its entry file. */
  entry: string;
  /** Of its HTTP server. */
  port: number;
  environment: Record<string, string>;
  nodeFlags: string[];
  print(line: string): void;
}

export function servicePart(spec: ServiceSpec): Part {
  return { name: spec.name, start: async () => startService(spec) };
}

function startService({ name, entry, port, environment, nodeFlags, print }: ServiceSpec): RunningPart {
  const child = spawn(process.execPath, [...nodeFlags, entry], {
    env: { ...process.env, ...environment, PORT: String(port) },
    // In a process group of its own: Ctrl-C in a terminal reaches only us, and we stop the services in order.
    detached: true,
    // The channel carries nothing: a service ends when it closes, also when we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = endOf(child);
  if (child.stdout) forwardLines(child.stdout, name, print);
  if (child.stderr) forwardLines(child.stderr, name, print);
  return {
    pid: child.pid ?? 0,
    ready: waitUntilReady(port, () => hasExited(child)),
    ended,
    stop: () => stopChild(child, 'SIGTERM', STOP_GRACE_MS),
    kill: () => child.kill('SIGKILL'),
  };
}

async function waitUntilReady(port: number, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`, {
        signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.ok && !hasEnded()) return;
    } catch {
      // Not listening yet.
    }
    await delay(POLL_MS);
  }
  throw new Error('it ended before it was ready');
}
