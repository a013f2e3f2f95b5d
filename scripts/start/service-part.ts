import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import type { Part, RunningPart } from './keep-running.ts';
import { forwardLines, label } from './log-lines.ts';
import { readProblem } from './read-problem.ts';
import { endOf } from './server-parts.ts';

/** Longer than the seven seconds a service gives itself to close. */
const STOP_GRACE_MS = 8_000;
const POLL_MS = 50;
/** Until somebody who waits is told what for. */
const COMPLAINT_INTERVAL_MS = 10_000;
const PROBE_TIMEOUT_MS = 5_000;
/** Problems that are repeated when a service could not start. */
const REPEATED_PROBLEMS = 10;

export interface ServiceSpec {
  name: string;
  /** Its entry file, and what that is told. */
  command: string[];
  /** What it serves, each on a port of its own. */
  serves: { name: string; port: number }[];
  /** All of it. */
  environment: Record<string, string>;
  nodeFlags: string[];
  print(line: string): void;
}

export function servicePart(spec: ServiceSpec): Part {
  return { name: spec.name, start: async () => startService(spec) };
}

function startService(spec: ServiceSpec): RunningPart {
  const { name, command, environment, nodeFlags, print } = spec;
  const child = spawn(process.execPath, [...nodeFlags, ...command], {
    env: environment,
    // In a process group of its own: Ctrl-C in a terminal reaches only us, and we stop the services in order.
    detached: true,
    // The channel carries nothing: a service ends when it closes, also when we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const problems: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    if (output === null) continue;
    forwardLines(output, name, print, (line) => {
      const problem = readProblem(line, output === child.stderr);
      if (problem !== undefined && problems.length < REPEATED_PROBLEMS) problems.push(problem);
    });
  }
  return {
    pid: child.pid ?? 0,
    ready: waitUntilReady(spec, child, problems),
    ended: endOf(child),
    stop: () => stopChild(child, 'SIGTERM', STOP_GRACE_MS),
    kill: () => child.kill('SIGKILL'),
  };
}

async function waitUntilReady(
  { serves, print }: ServiceSpec,
  child: ChildProcess,
  problems: readonly string[],
): Promise<void> {
  let complainAt = Date.now() + COMPLAINT_INTERVAL_MS;
  const waiting = [...serves];
  while (!hasExited(child)) {
    const [next] = waiting;
    if (next === undefined) return;
    const problem = await readinessProblem(next.port);
    if (hasExited(child)) break;
    if (problem === undefined) {
      waiting.shift();
      continue;
    }
    if (Date.now() > complainAt) {
      print(`${label(next.name)} is not ready yet: ${problem}`);
      complainAt = Date.now() + COMPLAINT_INTERVAL_MS;
    }
    await delay(POLL_MS);
  }
  throw new Error([`${await endOf(child)} before it was ready`, ...problems].join('\n  '));
}

/** By Node's plain client: what `fetch` needs would stay in the supervisor's memory for good. */
async function readinessProblem(port: number): Promise<string | undefined> {
  try {
    const request = get({ port, path: '/readyz', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const body = await text(response);
    return response.statusCode === 200 ? undefined : body;
  } catch {
    return 'it does not answer';
  }
}
