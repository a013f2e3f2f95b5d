import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnWithGuard } from '#packages/processes/spawn-with-guard.ts';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import { productionEnvironment } from '../environment.ts';

/** A process of a bench, which ends with it. */
export interface BenchProcess extends AsyncDisposable {
  pid: number;
  child: ChildProcess;
  isRunning(): boolean;
  /** Resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** What it wrote, without the middle when that is long: the first error is seldom the last. */
  log(): string;
}

export interface ProcessOptions {
  /** For its log. */
  dir: string;
  name: string;
  /** Script and arguments. */
  command: readonly string[];
  /** Where it runs; default here. */
  directory?: string | undefined;
  environment?: Record<string, string>;
}

const stopGrace = 10_000;
const logPart = 2_000;

/** Starts a script under the Node that runs the bench, in production mode. */
export async function startProcess({
  dir,
  name,
  command,
  directory,
  environment,
}: ProcessOptions): Promise<BenchProcess> {
  const logFile = join(dir, `${name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawnWithGuard(process.execPath, command, {
    cwd: directory,
    env: productionEnvironment(environment),
    onParentEnd: 'KILL',
    stdio: ['pipe', log, log, 'ipc'],
  });
  closeSync(log);
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    child,
    isRunning: () => !hasExited(child),
    log: () => withoutMiddle(readFileSync(logFile, 'utf8')),
    end: (signal) => stopChild(child, signal, stopGrace),
    [Symbol.asyncDispose]: () => stopChild(child, 'SIGTERM', stopGrace),
  };
}

function withoutMiddle(text: string): string {
  return text.length <= 2 * logPart ? text : `${text.slice(0, logPart)}\n…\n${text.slice(-logPart)}`;
}

/** The URL that a process of `processes/` reports once it listens. Throws, with its log, when it ends instead. */
export async function reportedUrl(process: BenchProcess): Promise<string> {
  const [message] = await Promise.race([once(process.child, 'message'), once(process.child, 'exit')]);
  if (!process.isRunning()) throw new Error(`a process ended:\n${process.log()}`);
  return (message as { url: string }).url;
}
