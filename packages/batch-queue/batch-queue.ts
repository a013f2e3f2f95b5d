/** Puts together what waits, and runs it. */
export interface BatchQueue<Member> {
  /** Has a member become part of a batch: of one at once when none runs, of the next one otherwise. */
  join(member: Member): void;
  /** Has members be a batch of their own, as soon as there is a place. */
  runApart(members: readonly Member[]): void;
}

export interface BatchQueueOptions<Member> {
  /** Batches at a time. */
  concurrency: number;
  /** Most pieces of work in a batch. */
  most: number;
  /** Whether there are fewer while batches are slow, because what takes part differs in how long it takes. Default true. */
  adapts?: boolean;
  /** Takes so many pieces of a member's work at most into a batch, and returns how many. A member without any is left out. */
  take(member: Member, most: number): number;
  /** Must not reject. */
  run(members: readonly Member[]): Promise<void>;
}

/** Milliseconds that what arrives waits for a batch that runs. Then one may begin beside it. */
const patience = 50;

/** Pieces of work in a batch, before it is known how long they take. */
const atFirst = 16;

/**
 * Batches grow while they are quick and shrink when they are slow, in milliseconds: what is in a slow one commits only with all
 * of it.
 */
const [quick, slow] = [100, 400];

export function createBatchQueue<Member>(options: BatchQueueOptions<Member>): BatchQueue<Member> {
  const { concurrency, most, adapts = true, take, run } = options;
  const waiting: Member[] = [];
  const apart: (readonly Member[])[] = [];
  /** One place is kept free of what runs apart. */
  const mostApart = Math.max(1, concurrency - 1);
  let size = adapts ? Math.min(atFirst, most) : most;
  let running = 0;
  let runningApart = 0;
  let latest = 0;
  let isScheduled = false;
  let isAwaited = false;

  const learn = (count: number, took: number) => {
    if (took > slow) size = Math.max(1, Math.min(size, Math.floor((count * quick) / took)));
    else if (took < quick && count >= size) size = Math.min(most, size * 2);
  };

  const startApart = async (members: readonly Member[]) => {
    runningApart++;
    await run(members);
    runningApart--;
    schedule();
  };

  const start = async (members: readonly Member[], count: number) => {
    running++;
    const begun = performance.now();
    latest = begun;
    await run(members);
    running--;
    if (adapts) learn(count, performance.now() - begun);
    schedule();
  };

  const form = () => {
    const candidates = waiting.splice(0, size);
    const share = Math.floor(size / candidates.length);
    const members: Member[] = [];
    let count = 0;
    for (const member of candidates) {
      const taken = take(member, share);
      if (taken > 0) members.push(member);
      count += taken;
    }
    if (count > 0) void start(members, count);
  };

  const startNext = () => {
    isScheduled = false;
    while (running + runningApart < concurrency && runningApart < mostApart) {
      const members = apart.shift();
      if (members === undefined) break;
      void startApart(members);
    }
    while (running + runningApart < concurrency && waiting.length > 0) {
      const wait = running > 0 ? latest + patience - performance.now() : 0;
      if (wait > 0) {
        if (!isAwaited) setTimeout(endPatience, wait);
        isAwaited = true;
        return;
      }
      form();
    }
  };

  const endPatience = () => {
    isAwaited = false;
    schedule();
  };

  // At the end of the turn, so that what has arrived together begins together.
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(startNext);
  };

  return {
    join(member) {
      waiting.push(member);
      schedule();
    },
    runApart(members) {
      apart.push(members);
      schedule();
    },
  };
}
