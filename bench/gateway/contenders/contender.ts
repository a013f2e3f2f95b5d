import { setTimeout as delay } from 'node:timers/promises';
import type { BenchProcess } from '../start-process.ts';
import type { Testbed } from '../testbed.ts';

/** A gateway under measurement, in a process of its own. */
export interface RunningGateway extends AsyncDisposable {
  /** Where it serves GraphQL. */
  url: string;
  process: BenchProcess;
}

/** What can be measured as a gateway on a testbed. */
export interface Contender {
  name: string;
  start(testbed: Testbed): Promise<RunningGateway>;
}

const startLimit = 60_000;
const pause = 50;

/** Resolves when `url` answers with 200; throws, with the log, when the process ends or a minute passes before. */
export async function untilReady(process: BenchProcess, url: string): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline && process.isRunning()) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await delay(pause);
  }
  throw new Error(`${url} was never ready:\n${process.log()}`);
}
