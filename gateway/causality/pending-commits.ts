import type { EventLog } from '../events/event-log.ts';
import type { StoredEvent } from '../events/stored-event.ts';

/** What subgraphs said they have committed, and the stream of events has not told yet. */
export interface PendingCommits {
  add(aggregateType: string, eventId: string): void;
  /** The ids of those about these aggregates that are worth a wait. */
  awaited(aggregateTypes: readonly string[]): string[];
  isPending(eventId: string): boolean;
  /** Those of them that are still pending are not waited for again. */
  giveUp(eventIds: readonly string[]): void;
  /** To be called for each event of the stream. */
  handleEvent(event: Pick<StoredEvent, 'id'>): void;
}

interface PendingCommit {
  aggregateType: string;
  /** In milliseconds of the clock. */
  answeredAt: number;
  givenUp: boolean;
}

/** Most of them that are kept, and how long: when no relay publishes, nobody waits for them any more. */
const most = { commits: 10_000, age: 60_000 };

/** @param clock milliseconds */
export function createPendingCommits(
  { sequenceOf }: Pick<EventLog, 'sequenceOf'>,
  clock: () => number = () => performance.now(),
): PendingCommits {
  /** By event id, the oldest first. */
  const commits = new Map<string, PendingCommit>();

  /** Its event may have come before the answer. */
  const isPending = (eventId: string) => commits.has(eventId) && sequenceOf(eventId) === null;

  const dropOld = (now: number) => {
    for (const [eventId, { answeredAt }] of commits) {
      if (commits.size <= most.commits && now - answeredAt < most.age) return;
      commits.delete(eventId);
    }
  };

  return {
    add(aggregateType, eventId) {
      if (sequenceOf(eventId) !== null) return;
      const answeredAt = clock();
      commits.set(eventId, { aggregateType, answeredAt, givenUp: false });
      dropOld(answeredAt);
    },
    awaited(aggregateTypes) {
      if (commits.size === 0) return [];
      return [...commits].flatMap(([eventId, { aggregateType, givenUp }]) =>
        !givenUp && aggregateTypes.includes(aggregateType) && isPending(eventId) ? [eventId] : [],
      );
    },
    isPending,
    giveUp(eventIds) {
      for (const eventId of eventIds) {
        const commit = commits.get(eventId);
        if (commit) commit.givenUp = true;
      }
    },
    handleEvent({ id }) {
      if (commits.size > 0 && id !== null) commits.delete(id);
    },
  };
}
