import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { EntityCache } from './cache/entity-cache.ts';
import type { EventLog } from './events/event-log.ts';
import { startEventLog } from './events/start-event-log.ts';
import { subjectOfEvent } from './events/stored-event.ts';
import type { StreamEvent } from './events/stream-event.ts';
import type { Revocations } from './revocation/follow-revocations.ts';

export interface FollowEventsOptions {
  broker: Broker;
  /** Absent when nothing is remembered. */
  cache?: Pick<EntityCache, 'noticeEvent' | 'bypass'> | undefined;
  revocations: Pick<Revocations, 'notice' | 'noticeFollowing'>;
  /** May throw for an event that is not readable. */
  liveQueries: { notice(event: StreamEvent): void };
  /** Called for each event. */
  onSeen: () => void;
  logger: Logger;
}

/**
 * Tells the cache of the events of the broker, so that nobody finds there what was before; then revocations, so that
 * nobody is told who may not be any more; then live queries, unless they know the event.
 */
export function followEvents({
  broker,
  cache,
  revocations,
  liveQueries,
  onSeen,
  logger,
}: FollowEventsOptions): EventLog {
  const guarded = (event: StreamEvent, tell: () => void) => {
    try {
      tell();
    } catch (error) {
      const subject = subjectOfEvent(event);
      logger.error({ err: error, subject, sequence: event.sequence }, 'an event is not readable');
    }
  };
  return startEventLog({
    broker,
    onEvent(event, known) {
      guarded(event, () => cache?.noticeEvent(subjectOfEvent(event), () => event.envelope().data));
      guarded(event, () => revocations.notice(event));
      if (!known) guarded(event, () => liveQueries.notice(event));
      onSeen();
    },
    onFollowing(following) {
      cache?.bypass(!following);
      revocations.noticeFollowing(following);
    },
    logger,
  });
}
