import { type Fate, type MortalProcess, openMortalProcess } from './mortal-process.ts';

const fates = ['error', 'conflict', 'cut', 'kill'] as const satisfies readonly Fate[];

/** A number for each thing that happens to a process. */
export type ByFate = Record<(typeof fates)[number], number>;

export interface MortalProcessesOptions {
  connectionString: string;
  /** From 0 to below 1. */
  random(): number;
  /** How often each thing happens, of ten thousand times before and after a statement. */
  rates: ByFate;
  /** How often each happens at most, so that what the processes do comes to an end. */
  most: ByFate;
  /** Called whenever something happens. */
  onFate(fate: keyof ByFate): void;
  /** Has a process begin its work, in one of two places: at the start, and when the one before it was killed. */
  start(process: MortalProcess, place: 0 | 1): void;
}

export interface MortalProcesses extends AsyncDisposable {
  /** Kills both; resolves when nothing of them is left. */
  end(): Promise<void>;
}

/** Keeps two processes running to which things happen. */
export function runMortalProcesses(options: MortalProcessesOptions): MortalProcesses {
  const { connectionString, random, rates, onFate } = options;
  const opened: MortalProcess[] = [];
  const left = { ...options.most };
  let isOver = false;

  const drawFate = (): Fate => {
    if (isOver) return 'nothing';
    let place = random() * 10_000;
    for (const fate of fates) {
      place -= rates[fate];
      if (place >= 0) continue;
      if (left[fate]-- <= 0) return 'nothing';
      onFate(fate);
      return fate;
    }
    return 'nothing';
  };
  const start = (place: 0 | 1) => {
    const process = openMortalProcess(connectionString, drawFate);
    opened.push(process);
    options.start(process, place);
    process.death.addEventListener('abort', () => {
      if (!isOver) start(place);
    });
  };
  start(0);
  start(1);

  const end = async () => {
    isOver = true;
    const all = opened.splice(0);
    for (const process of all) process.kill();
    await Promise.all(all.map((process) => process.close()));
  };
  return { end, [Symbol.asyncDispose]: end };
}
