import type { BatchQueue } from '#packages/batch-queue/batch-queue.ts';
import { gatheringTime } from './gathering-time.ts';

/** Those of a kind of job that are prepared, until there are no others to wait for. */
export interface Gathering<Member> {
  /** Somebody begins to be prepared. */
  begin(): void;
  /** They are, or it failed. */
  end(): void;
  join(member: Member): void;
}

export function createGathering<Member>(queue: Pick<BatchQueue<Member>, 'join'>): Gathering<Member> {
  let preparing = 0;
  let gathered: Member[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const member of gathered) queue.join(member);
    gathered = [];
  };
  return {
    begin() {
      preparing++;
    },
    end() {
      preparing--;
      if (preparing === 0) setImmediate(flush);
    },
    join(member) {
      gathered.push(member);
      timer ??= setTimeout(flush, gatheringTime);
    },
  };
}
