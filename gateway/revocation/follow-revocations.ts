import type { Logger } from 'pino';
import { z } from 'zod';
import { type AnyEvent, envelopeSchema } from '#packages/event-contract/event-contract.ts';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Closable } from '#packages/service/service.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { tokenRefused } from '../request/errors.ts';
import type { Revocable } from '../request/revocation-target.ts';
import { readPastRevocations } from './read-past-revocations.ts';
import type { Revocation } from './revocation.ts';
import { createRevocationList } from './revocation-list.ts';
import { revocationSources } from './revocation-sources.ts';

export interface Revocations extends Closable {
  /**
   * Throws a GraphQLError: UNAUTHENTICATED when the token was revoked, SERVICE_UNAVAILABLE while it is not known what
   * was revoked before this process started.
   */
  assertNotRevoked(token: Revocable): void;
  /** Whether everything revoked up to now is known. */
  isFollowing(): boolean;
  /** To be called for each event, also for those that were passed on before. Never throws. */
  handleEvent(event: StreamEvent): void;
  /**
   * To be called with what auth says in its response to a mutation, before that is answered: the events that it committed and
   * that revoke access. They come again from the stream. Never throws.
   */
  handleAnswer(events: unknown): void;
  /**
   * To be called with true when all events there were have been passed on and new ones are as they come, and with false
   * when that ends. At the first true, what was revoked before is read.
   */
  handleFollowing(following: boolean): void;
}

export interface RevocationsOptions {
  broker: Broker;
  /** Called once for each revocation, when the tokens it ends are refused already. */
  onRevoked: (revocation: Revocation) => void;
  logger: Logger;
}

/**
 * Learns from events, and from what auth answers, which access tokens are no longer accepted. While the broker is down, known revocations stay in force;
 * those made meanwhile are learnt as soon as it is back.
 */
export function followRevocations({ broker, onRevoked, logger }: RevocationsOptions): Revocations {
  const revoked = createRevocationList();
  const sources = new Map(revocationSources.map((source) => [source.type, source]));
  const stop = new AbortController();
  let reading: Promise<void> | undefined;
  let isPastKnown = false;
  let feedFollows = false;

  const revokeBy = (type: string, envelope: () => AnyEvent, origin: object) => {
    const source = sources.get(type);
    if (!source) return;
    try {
      const { revocation, occurredAt } = source.parse(envelope());
      if (revoked.add(revocation, occurredAt)) onRevoked(revocation);
    } catch (error) {
      logger.error({ err: error, ...origin }, 'a revocation is not readable');
    }
  };
  const handleEvent = (event: StreamEvent) => {
    const { aggregateType, aggregateId, sequence } = event;
    revokeBy(`${aggregateType}.${event.event}`, () => event.envelope(), { aggregateType, aggregateId, sequence });
  };

  const readPast = async () => {
    try {
      await readPastRevocations({ broker, onEvent: handleEvent, logger }, stop.signal);
      isPastKnown = true;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  };

  return {
    assertNotRevoked(token) {
      if (!isPastKnown) throw unavailable('It is not known yet which access tokens were revoked.');
      const reason = revoked.reasonAgainst(token);
      if (reason !== null) throw tokenRefused(reason);
    },
    isFollowing: () => isPastKnown && feedFollows,
    handleEvent,
    handleAnswer(events) {
      if (events === undefined) return;
      try {
        for (const event of z.array(envelopeSchema).parse(events)) revokeBy(event.type, () => event, { id: event.id });
      } catch (error) {
        logger.error({ err: error }, 'what auth revoked is not readable in its answer');
      }
    },
    handleFollowing(following) {
      feedFollows = following;
      // Not before: every event behind what it reads is passed on.
      if (following) reading ??= readPast();
    },
    async close() {
      stop.abort();
      await reading;
    },
  };
}
