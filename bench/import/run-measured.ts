import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { setInterval } from 'node:timers/promises';
import { searchPath } from '../environment.ts';
import { cpuSeconds, residentMemoryOf } from '../process-figures.ts';

/** What a command and the service that works for it came to. */
export interface Measured {
  seconds: number;
  /** Highest memory of the command's process, and of the service's meanwhile, in MiB. */
  clientMiB: number;
  serviceMiB: number;
  /** Processor seconds of the service. */
  serviceSeconds: number;
  /** All that the command said. */
  said: string;
}

/** Milliseconds between looks at the memory of a process, after whose end there is nothing to look at. */
const interval = 50;

/** Runs a command of `scripts/` at a gateway. Throws, with what it said, when it ends with anything but 0. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  { gatewayUrl, servicePid }: { gatewayUrl: string; servicePid: number },
): Promise<Measured> {
  // Peak memory from now on: proc(5).
  writeFileSync(`/proc/${servicePid}/clear_refs`, '5');
  const [begun, before] = [performance.now(), cpuSeconds(servicePid)];
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { PATH: searchPath(), GATEWAY_URL: gatewayUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const looking = new AbortController();
  const peak = peakOf(child.pid ?? 0, looking.signal);
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1_000;
  looking.abort();
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
  return {
    ...{ seconds, said, clientMiB: await peak },
    serviceMiB: residentMemoryOf(servicePid).peak,
    serviceSeconds: cpuSeconds(servicePid) - before,
  };
}

async function peakOf(pid: number, signal: AbortSignal): Promise<number> {
  let peak = 0;
  try {
    for await (const _ of setInterval(interval, undefined, { signal })) if (isRunning(pid)) peak = memoryOf(pid, peak);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return peak;
}

/** A process that has ended, and was not waited for yet, has no memory. */
const isRunning = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').includes('VmHWM');
  } catch {
    return false;
  }
};

const memoryOf = (pid: number, before: number): number => Math.max(before, residentMemoryOf(pid).peak || 0);
