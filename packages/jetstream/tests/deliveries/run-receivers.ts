import fc from 'fast-check';
import type { MortalProcess } from '#packages/test-database/mortal-process.ts';
import { type ByFate, type MortalProcesses, runMortalProcesses } from '#packages/test-database/run-mortal-processes.ts';

/** What happens to processes while they receive. */
export interface Interruptions {
  seed: number;
  /** How often, of ten thousand times before and after a statement. */
  rates: ByFate;
  /** How often one is stopped in an orderly way, of a hundred events that are published. */
  stops: number;
}

export const interruptions: fc.Arbitrary<Interruptions> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  rates: fc.record({
    error: fc.constantFrom(0, 20, 100),
    conflict: fc.constantFrom(0, 100, 300),
    cut: fc.constantFrom(0, 50, 200),
    kill: fc.constantFrom(0, 50, 200),
  }),
  stops: fc.constantFrom(0, 0, 5),
});

/**
 * It ends: one that always fails has to do so eight times in a process that lives. And nothing is given up for errors alone,
 * also when it fails twice by itself.
 */
const most: ByFate = { error: 5, conflict: 60, cut: 30, kill: 12 };

/** Seconds that a plan may take: on a busy machine each new connection takes its time. */
export const patience = 60;

export interface ReceivingProcess extends MortalProcess {
  /** Aborted when it is to take nothing more, or was killed. */
  stopping: AbortSignal;
}

export interface ReceiversOptions extends Interruptions {
  databaseUrl: string;
  random(): number;
  count(what: string): void;
  /** Receives until it is stopped or killed; resolves when it has finished what it had. */
  receive(process: ReceivingProcess): Promise<void>;
}

export interface Receivers extends MortalProcesses {
  /** Has one stop in an orderly way, as often as `stops` says. */
  maybeStopOne(): void;
}

/** Keeps two processes receiving: whenever one is stopped or killed, another takes its place. */
export function runReceivers(options: ReceiversOptions): Receivers {
  const { databaseUrl, rates, stops, random, count, receive } = options;
  const running: AbortController[] = [];
  const processes = runMortalProcesses({
    connectionString: databaseUrl,
    random,
    rates,
    most,
    onFate: count,
    start(process, place) {
      const stop = new AbortController();
      running[place] = stop;
      void receive({ ...process, stopping: AbortSignal.any([process.death, stop.signal]) }).then(process.kill);
    },
  });
  return {
    ...processes,
    maybeStopOne() {
      if (random() * 100 >= stops) return;
      count('stop');
      running[random() < 0.5 ? 0 : 1]?.abort();
    },
  };
}
