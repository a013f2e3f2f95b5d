import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { type AnyEvent, parseEnvelope } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { EntityCache } from '../cache/entity-cache.ts';
import { type EventFeed, startEventFeed } from '../events/event-feed.ts';
import { goOn } from '../events/starting-point.ts';
import type { LiveQueries } from './live-queries.ts';

export interface FollowEventsOptions {
  broker: Broker;
  /** Absent when nothing is remembered. */
  cache?: Pick<EntityCache, 'noticeEvent' | 'bypass'> | undefined;
  liveQueries: Pick<LiveQueries, 'notice'>;
  /** Called for each event. */
  onSeen: () => void;
  logger: Logger;
}

/** Tells the cache of the events of the broker, then live queries, so that those find what was before in no cache. */
export function followEvents({ broker, cache, liveQueries, onSeen, logger }: FollowEventsOptions): EventFeed {
  const onEvent = (message: JsMsg) => {
    const [, aggregateType = '', aggregateId = '', event = ''] = message.subject.split('.');
    let envelope: AnyEvent | undefined;
    const readEnvelope = () => {
      envelope ??= parseEnvelope(message.json());
      return envelope;
    };
    try {
      cache?.noticeEvent(message.subject, () => readEnvelope().data);
      liveQueries.notice({ aggregateType, aggregateId, event }, message.seq, () => readEnvelope().correlationId);
    } catch (error) {
      logger.error({ err: error, subject: message.subject, sequence: message.seq }, 'an event is not readable');
    }
    onSeen();
  };
  const onFollowing = (following: boolean) => cache?.bypass(!following);
  return startEventFeed({ broker, start: goOn(), onEvent, onFollowing, logger });
}
