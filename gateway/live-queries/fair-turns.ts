/** Lets a limited number of pieces of work be under way. Those who wait are served in turn, however much each asks for. */
export interface FairTurns {
  /** Rejects with what the work rejects with. */
  take<T>(holder: string, work: () => Promise<T>): Promise<T>;
}

export function createFairTurns(most: number): FairTurns {
  /** What waits, by holder, in the order in which it is their turn. */
  const waiting = new Map<string, (() => void)[]>();
  let underWay = 0;

  const untilTurn = (holder: string) =>
    new Promise<void>((begin) => {
      const queue = waiting.get(holder);
      if (queue) queue.push(begin);
      else waiting.set(holder, [begin]);
    });
  /** Whoever is done hands on its place. */
  const endTurn = () => {
    for (const [holder, queue] of waiting) {
      const begin = queue.shift();
      waiting.delete(holder);
      if (queue.length > 0) waiting.set(holder, queue);
      begin?.();
      return;
    }
    underWay--;
  };

  return {
    async take(holder, work) {
      if (underWay < most) underWay++;
      else await untilTurn(holder);
      try {
        return await work();
      } finally {
        endTurn();
      }
    },
  };
}

/** Turns of which each holder has its own. */
export function createTurnsOfEach(most: number): FairTurns {
  const turnsOf = new Map<string, { turns: FairTurns; users: number }>();
  return {
    async take(holder, work) {
      const own = turnsOf.get(holder) ?? { turns: createFairTurns(most), users: 0 };
      turnsOf.set(holder, own);
      own.users++;
      try {
        return await own.turns.take(holder, work);
      } finally {
        own.users--;
        if (own.users === 0) turnsOf.delete(holder);
      }
    },
  };
}
