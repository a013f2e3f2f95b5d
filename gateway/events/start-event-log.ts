import type { JsMsg, StreamInfo } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { startEventFeed } from './event-feed.ts';
import type { EventLog } from './event-log.ts';
import { createLastSequences } from './last-sequences.ts';
import { advanceProgress, type Progress } from './progress.ts';
import { createReadEvents } from './read-events.ts';
import { createRecentEvents, type RecentEventsLimits } from './recent-events.ts';
import { createSeenEvents } from './seen-events.ts';
import { type StoredEvent, toStoredEvent } from './stored-event.ts';
import type { StreamEvent } from './stream-event.ts';

export interface EventLogOptions {
  broker: Broker;
  /**
   * Called for each event that comes after the start, once and in order. `known` says that it was passed on before: the
   * broker lost its store, and subgraphs publish again what they kept. Must not throw.
   */
  onEvent: (event: StoredEvent, known: boolean) => void;
  /** Called when the log starts and stops following. Must not throw. */
  onFollowing: (following: boolean) => void;
  logger: Logger;
  /** Events kept in memory. Default 10,000 and 16 MiB. */
  limits?: RecentEventsLimits;
}

const defaultLimits: RecentEventsLimits = { events: 10_000, bytes: 16 * 2 ** 20 };

/**
 * Follows the stream of events with one consumer, and keeps the latest ones. It begins a little before its start: clients
 * come from other gateways, which sent them what was up to there.
 */
export function startEventLog(options: EventLogOptions): EventLog {
  const { broker, logger, limits = defaultLimits } = options;
  const recent = createRecentEvents(limits);
  const seen = createSeenEvents();
  const last = createLastSequences();
  let progress: Progress | null = null;

  const beginAt = (stream: StreamInfo): number => {
    const before = progress;
    const { progress: now, change } = advanceProgress(before, stream, limits.events);
    if (change !== 'none' && change !== 'first') logger.warn({ change, before, now }, 'the stream of events changed');
    switch (change) {
      case 'none':
        break;
      case 'replaced':
        seen.replaceStream(0, timeOf(recent.oldest()));
        last.cutOff(0);
        recent.startOver(now.next);
        break;
      case 'shortened':
        seen.replaceStream(now.lastSequence, null);
        last.cutOff(now.lastSequence);
        recent.cutOff(now.lastSequence);
        break;
      case 'first':
      case 'skipped':
        recent.startOver(now.next);
        break;
      default:
        change satisfies never;
    }
    progress = now;
    return now.next;
  };

  const onMessage = (message: JsMsg) => {
    if (!progress) return;
    const event = toStoredEvent(message);
    last.add(event);
    if (!seen.isDuplicate(event)) {
      seen.add(event);
      recent.add(event);
      if (event.sequence > progress.startedBehind) options.onEvent(event, seen.wasSeenBefore(event));
    }
    progress.next = event.sequence + 1;
  };

  const onFollowing = (following: boolean) => {
    // The last events of the stream may have been deleted.
    if (following && progress) progress.next = Math.max(progress.next, progress.lastSequence + 1);
    options.onFollowing(following);
  };

  const position = () => {
    if (!progress || progress.next <= progress.startedBehind) return null;
    return { epoch: progress.epoch, sequence: progress.next - 1 };
  };
  const feed = startEventFeed({ broker, beginAt, onEvent: onMessage, onFollowing, logger });
  const { isFollowing } = feed;
  return {
    position,
    isFollowing,
    lastOf: last.lastOf,
    sequenceOf: seen.sequenceOf,
    read: createReadEvents({ broker, recent, seen, log: { position, isFollowing } }),
    close: feed.close,
  };
}

function timeOf(event: StreamEvent | undefined): number | null {
  try {
    return event ? Date.parse(event.envelope().occurredAt) : null;
  } catch {
    return null;
  }
}
