import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import type { Part, RunningPart } from './keep-running.ts';
import { forwardLines, label } from './log-lines.ts';
import { endOf } from './server-parts.ts';

/** Longer than the seven seconds a service gives itself to close. */
const STOP_GRACE_MS = 8_000;
const POLL_MS = 50;
/** Until somebody who waits is told what for. */
const PATIENCE_MS = 10_000;
const PROBE_TIMEOUT_MS = 5_000;

export interface ServiceSpec {
  name: string;
  /** Its entry file. */
  entry: string;
  /** Of its HTTP server. */
  port: number;
  /** All of it. */
  environment: Record<string, string>;
  nodeFlags: string[];
  print(line: string): void;
}

export function servicePart(spec: ServiceSpec): Part {
  return { name: spec.name, start: async () => startService(spec) };
}

function startService(spec: ServiceSpec): RunningPart {
  const { name, entry, port, environment, nodeFlags, print } = spec;
  const child = spawn(process.execPath, [...nodeFlags, entry], {
    env: { ...environment, PORT: String(port) },
    // In a process group of its own: Ctrl-C in a terminal reaches only us, and we stop the services in order.
    detached: true,
    // The channel carries nothing: a service ends when it closes, also when we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (child.stdout) forwardLines(child.stdout, name, print);
  if (child.stderr) forwardLines(child.stderr, name, print);
  return {
    pid: child.pid ?? 0,
    ready: waitUntilReady(spec, child),
    ended: endOf(child),
    stop: () => stopChild(child, 'SIGTERM', STOP_GRACE_MS),
    kill: () => child.kill('SIGKILL'),
  };
}

async function waitUntilReady({ name, port, print }: ServiceSpec, child: ChildProcess): Promise<void> {
  let complainAt = Date.now() + PATIENCE_MS;
  while (!hasExited(child)) {
    const problem = await readinessProblem(port);
    if (problem === undefined && !hasExited(child)) return;
    if (Date.now() > complainAt) {
      print(`${label(name)} is not ready yet: ${problem}`);
      complainAt = Date.now() + PATIENCE_MS;
    }
    await delay(POLL_MS);
  }
  throw new Error(`${await endOf(child)} before it was ready; its log is above`);
}

async function readinessProblem(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    const body = await response.text();
    return response.ok ? undefined : body;
  } catch {
    return 'it does not answer';
  }
}
