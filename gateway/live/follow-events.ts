import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { parseEnvelope } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { type EventFeed, startEventFeed } from '../events/event-feed.ts';
import { goOn } from '../events/starting-point.ts';
import type { LiveQueries } from './live-queries.ts';

/** Wakes live queries with the events of the broker. `onSeen` is called for each. */
export function followEvents(broker: Broker, liveQueries: LiveQueries, onSeen: () => void, logger: Logger): EventFeed {
  const onEvent = (message: JsMsg) => {
    onSeen();
    const [, aggregateType = '', aggregateId = '', event = ''] = message.subject.split('.');
    try {
      liveQueries.notice(
        { aggregateType, aggregateId, event },
        message.seq,
        () => parseEnvelope(message.json()).correlationId,
      );
    } catch (error) {
      logger.error({ err: error, subject: message.subject, sequence: message.seq }, 'an event is not readable');
    }
  };
  return startEventFeed({ broker, start: goOn(), onEvent, logger });
}
