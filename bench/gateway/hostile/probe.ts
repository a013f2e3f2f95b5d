import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Somebody else, who asks the gateway one harmless query after the other. */
export interface Probe extends AsyncDisposable {
  /** Resolves when the first answer is there. */
  start(url: string): Promise<void>;
  /** Stops, and resolves to how long the slowest answer took, in milliseconds. Throws when one was no answer. */
  stop(): Promise<number>;
}

/** What the worker is told and tells. */
export type ProbeCommand = { start: string } | 'stop';
export type ProbeReport = { slowest: number } | { fault: string };

/** In a thread of its own: what keeps the attacker busy must not be taken for what keeps the gateway busy. */
export function createProbe(): Probe {
  const worker = new Worker(new URL('./probe-worker.ts', import.meta.url));
  const command = async (message: ProbeCommand): Promise<number> => {
    const reported = once(worker, 'message');
    worker.postMessage(message);
    const [report] = (await reported) as [ProbeReport];
    if ('fault' in report) throw new Error(report.fault);
    return report.slowest;
  };
  return {
    async start(url) {
      await command({ start: url });
    },
    stop: () => command('stop'),
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
