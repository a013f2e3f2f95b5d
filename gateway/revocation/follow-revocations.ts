import type { Logger } from 'pino';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Closable } from '#packages/service/service.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { tokenRefused } from '../request/errors.ts';
import type { Revocable } from '../request/revocation-target.ts';
import { readPastRevocations } from './read-past-revocations.ts';
import type { Revocation } from './revocation.ts';
import { createRevocationMemory } from './revocation-memory.ts';
import { revocationSources } from './revocation-sources.ts';

export interface Revocations extends Closable {
  /**
   * Throws a GraphQLError: UNAUTHENTICATED when the token was revoked, SERVICE_UNAVAILABLE while it is not known what
   * was revoked before this process started.
   */
  assertNotRevoked(token: Revocable): void;
  /** Whether everything revoked up to now is known. */
  isFollowing(): boolean;
  /** To be told of each event, also of those that were told of before. Never throws. */
  notice(event: StreamEvent): void;
  /**
   * To be told when all events there were have been, and new ones are as they come, and when that ceases. What is
   * before the first time is read once.
   */
  noticeFollowing(following: boolean): void;
}

export interface RevocationsOptions {
  broker: Broker;
  /** Told of each revocation once, when tokens it ended are refused already. */
  onRevoked: (revocation: Revocation) => void;
  logger: Logger;
}

/**
 * Learns from events which access tokens are no longer accepted. While the broker is away, what is known goes on to
 * hold, and what is revoked meanwhile is learnt as soon as it is back.
 */
export function followRevocations({ broker, onRevoked, logger }: RevocationsOptions): Revocations {
  const memory = createRevocationMemory();
  const sources = new Map(revocationSources.map((source) => [source.type, source]));
  const stop = new AbortController();
  let reading: Promise<void> | undefined;
  let pastIsKnown = false;
  let feedFollows = false;

  const notice = (event: StreamEvent) => {
    const source = sources.get(`${event.aggregateType}.${event.event}`);
    if (!source) return;
    try {
      const { revocation, occurredAt } = source.parse(event.envelope());
      if (memory.add(revocation, occurredAt)) onRevoked(revocation);
    } catch (error) {
      const { aggregateType, aggregateId, sequence } = event;
      logger.error({ err: error, aggregateType, aggregateId, sequence }, 'a revocation is not readable');
    }
  };

  const learnPast = async () => {
    try {
      await readPastRevocations({ broker, onEvent: notice, logger }, stop.signal);
      pastIsKnown = true;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  };

  return {
    assertNotRevoked(token) {
      if (!pastIsKnown) throw unavailable('It is not known yet which access tokens were revoked.');
      const reason = memory.reasonAgainst(token);
      if (reason !== null) throw tokenRefused(reason);
    },
    isFollowing: () => pastIsKnown && feedFollows,
    notice,
    noticeFollowing(following) {
      feedFollows = following;
      // Only now: everything behind what it reads is told of.
      if (following) reading ??= learnPast();
    },
    async close() {
      stop.abort();
      await reading;
    },
  };
}
