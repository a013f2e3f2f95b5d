import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Closable } from '#packages/service/service.ts';
import { startEventFeed } from '../events/event-feed.ts';
import { lookBack } from '../events/starting-point.ts';
import { tokenRefused } from '../http/errors.ts';
import type { Revocation } from './revocation.ts';
import { createRevocationMemory, type Revocable, revocationLife } from './revocation-memory.ts';
import { type RevocationSource, revocationSources } from './revocation-sources.ts';

export interface Revocations extends Closable {
  /**
   * Throws a GraphQLError: UNAUTHENTICATED when the token was revoked, SERVICE_UNAVAILABLE while it is not known what
   * was revoked before this process started.
   */
  assertNotRevoked(token: Revocable): void;
  /** Whether everything revoked up to now is known. */
  isFollowing(): boolean;
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

  const follow = ({ subject, parse }: RevocationSource) => {
    const onEvent = (message: JsMsg) => {
      try {
        const { revocation, occurredAt } = parse(message.json());
        if (memory.add(revocation, occurredAt)) onRevoked(revocation);
      } catch (error) {
        logger.error({ err: error, subject: message.subject, sequence: message.seq }, 'a revocation is not readable');
      }
    };
    // What happened before is seen again after each interruption, which costs little and needs no position to be kept.
    return startEventFeed({ broker, subject, start: lookBack(revocationLife), onEvent, logger });
  };
  // One for each, since servers before 2.10 take only one filter for a consumer.
  const feeds = revocationSources.map(follow);
  const isFollowing = () => feeds.every((feed) => feed.isFollowing());
  let pastIsKnown = false;

  return {
    assertNotRevoked(token) {
      pastIsKnown ||= isFollowing();
      if (!pastIsKnown) throw unavailable('It is not known yet which access tokens were revoked.');
      const reason = memory.reasonAgainst(token);
      if (reason !== null) throw tokenRefused(reason);
    },
    isFollowing,
    close: () => Promise.all(feeds.map((feed) => feed.close())),
  };
}
