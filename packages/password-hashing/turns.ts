import pLimit from 'p-limit';
import { HashingBusy } from './hashing-busy.ts';

/** Lets so much work run at a time. */
export interface Turns {
  /** Throws HashingBusy, and does not begin the work, when too much waits already, or when its turn has not come in time. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Refuses what waits. */
  close(): void;
}

export interface TurnsOptions {
  /** How much runs at a time. */
  atATime: number;
  /** How much waits at most. Default 200. */
  queueLimit?: number | undefined;
  /**
   * Longest wait, in milliseconds. Default 8 s: on two cores that are busy with other things, a queue takes longer than the ten
   * that the gateway waits. Those who wait are told in time, and nothing is done for those who have gone.
   */
  longestWait?: number | undefined;
}

export function createTurns({ atATime, queueLimit = 200, longestWait = 8_000 }: TurnsOptions): Turns {
  const limit = pLimit({ concurrency: atATime, rejectOnClear: true });
  return {
    async take(work) {
      if (limit.activeCount + limit.pendingCount >= atATime + queueLimit) throw new HashingBusy();
      const { promise: tooLate, reject } = Promise.withResolvers<never>();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new HashingBusy());
      }, longestWait);
      const turn = limit(() => {
        clearTimeout(timer);
        if (isLate) throw new HashingBusy();
        return work();
      });
      try {
        return await Promise.race([turn, tooLate]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: limit.clearQueue,
  };
}
