import { setTimeout as delay } from 'node:timers/promises';
import { restartDelay } from './backoff.ts';

/** Something the supervisor runs: an embedded server or a service. */
export interface Part {
  name: string;
  /** Resolves when the process exists; it may not be ready yet. */
  start(): Promise<RunningPart>;
}

export interface RunningPart {
  pid: number;
  /** Resolves when it does its work; rejects when it ends before. */
  ready: Promise<void>;
  /** Resolves, when the process has ended, to how: "exited with 1". */
  ended: Promise<string>;
  /** Resolves when no process is left. */
  stop(): Promise<void>;
  /** Ends it at once, from within an exit handler. */
  kill(): void;
}

/** A part that is started again whenever it ends. */
export interface SupervisedPart {
  name: string;
  /** Resolves when the part works for the first time; rejects, with nothing left running, when it does not get there. */
  ready: Promise<void>;
  /** Resolves when no process is left. Works at any time, also before the part is ready. */
  stop(): Promise<void>;
  kill(): void;
}

export interface Observer {
  /** Called at every start with the new process. */
  onStart(name: string, pid: number): void;
  say(name: string, message: string): void;
}

/** Resolves after so many milliseconds, or as soon as the signal says that the wait is over. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

const waitFor: Wait = (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => {});

/**
 * Starts a part and, once it has worked, starts it again whenever it ends. A part that never worked is a mistake to
 * report, not to retry.
 */
export function keepRunning(part: Part, observer: Observer, wait: Wait = waitFor): SupervisedPart {
  const stopping = new AbortController();
  let running: RunningPart | undefined;

  async function start(): Promise<RunningPart> {
    running = await part.start();
    observer.onStart(part.name, running.pid);
    if (stopping.signal.aborted) await running.stop();
    return running;
  }

  async function startFirst(): Promise<RunningPart> {
    const first = await start();
    try {
      await first.ready;
    } catch (error) {
      await first.stop();
      throw new Error(`${part.name}: ${(error as Error).message}`, { cause: error });
    }
    return first;
  }

  async function watch(current: RunningPart): Promise<void> {
    let lastDelay: number | undefined;
    while (!stopping.signal.aborted) {
      const readyAt = await current.ready.then(
        () => Date.now(),
        () => undefined,
      );
      if (readyAt !== undefined && lastDelay !== undefined) observer.say(part.name, 'is back');
      let failure: string | undefined = await current.ended;
      let ranFor = readyAt === undefined ? 0 : Date.now() - readyAt;
      while (failure !== undefined && !stopping.signal.aborted) {
        lastDelay = restartDelay(lastDelay, ranFor);
        observer.say(part.name, `${failure}; starting it again in ${lastDelay} ms`);
        await wait(lastDelay, stopping.signal);
        if (stopping.signal.aborted) return;
        [current, failure] = await start().then(
          (started): [RunningPart, undefined] => [started, undefined],
          (error: Error): [RunningPart, string] => [current, error.message],
        );
        ranFor = 0;
      }
    }
  }

  const first = startFirst();
  const watching = first.then(watch, () => {});
  return {
    name: part.name,
    ready: first.then(() => {}),
    async stop() {
      stopping.abort();
      await running?.stop();
      await watching;
    },
    kill: () => running?.kill(),
  };
}
