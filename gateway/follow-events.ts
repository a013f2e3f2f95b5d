import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { EntityCache } from './cache/entity-cache.ts';
import type { Causality } from './causality/causality.ts';
import type { EventLog } from './events/event-log.ts';
import { startEventLog } from './events/start-event-log.ts';
import { subjectOfEvent } from './events/stored-event.ts';
import type { StreamEvent } from './events/stream-event.ts';
import type { Revocations } from './revocation/follow-revocations.ts';

export interface FollowEventsOptions {
  broker: Broker;
  /** Absent when nothing is cached. */
  cache?: Pick<EntityCache, 'handleEvent' | 'bypass'> | undefined;
  causality: Pick<Causality, 'handleEvent' | 'handleFollowing'>;
  revocations: Pick<Revocations, 'handleEvent' | 'handleFollowing'>;
  /** May throw for an event that is not readable. */
  liveQueries: { handleEvent(event: StreamEvent): void };
  /** Called for each event. */
  onSeen: () => void;
  logger: Logger;
}

/**
 * Passes events on in this order: to the cache first, so that nobody reads there what was before the event; then to those who
 * wait for it; then to revocations, so that no live query sends anything to a caller whose token the event revoked; then to live queries, unless
 * they have had the event before.
 */
export function followEvents({
  broker,
  cache,
  causality,
  revocations,
  liveQueries,
  onSeen,
  logger,
}: FollowEventsOptions): EventLog {
  const guarded = (event: StreamEvent, handle: () => void) => {
    try {
      handle();
    } catch (error) {
      const subject = subjectOfEvent(event);
      logger.error({ err: error, subject, sequence: event.sequence }, 'an event is not readable');
    }
  };
  return startEventLog({
    broker,
    onEvent(event, known) {
      guarded(event, () => cache?.handleEvent(subjectOfEvent(event), () => event.envelope().data));
      causality.handleEvent(event);
      guarded(event, () => revocations.handleEvent(event));
      if (!known) guarded(event, () => liveQueries.handleEvent(event));
      onSeen();
    },
    onFollowing(following) {
      cache?.bypass(!following);
      revocations.handleFollowing(following);
      causality.handleFollowing();
    },
    logger,
  });
}
