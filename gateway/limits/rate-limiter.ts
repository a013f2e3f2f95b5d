import type { Logger } from 'pino';
import { clientNetwork } from '#packages/client-network/client-network.ts';
import { callerIdOf, isAuthenticated } from '#packages/identity/identity.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { RequestContext } from '../request/context.ts';
import type { RateDecision } from './rate-windows.ts';
import { createSharedRate } from './shared-rate.ts';

/** What a caller may have in a minute; 0 for any amount. */
export interface RateLimits {
  /** Requests of everybody without credentials at one address, or in one /64 of IPv6. */
  anonymousRequests: number;
  /** Cost of the operations of one account or API key, wherever it is used. */
  callerCost: number;
}

export const defaultRateLimits: RateLimits = { anonymousRequests: 100, callerCost: 500_000 };

export interface RateLimiter {
  /**
   * Counts a request before it is executed. Null when no limit applies.
   *
   * @param cost counts for callers with credentials; at least 1, and at most all they may have
   */
  take(context: Pick<RequestContext, 'caller' | 'clientAddress'>, cost: number): RateDecision | null;
  close(): void;
}

export interface RateLimiterOptions {
  limits: RateLimits;
  broker: Broker;
  logger: Logger;
  /** In milliseconds; must not go backwards. */
  clock?: () => number;
}

/** Characters of an address that are kept: behind a proxy it comes from a header, and may be anything. */
const longestAddress = 64;

/** Limits callers together with the other gateways at the broker (`createSharedRate`). */
export function createRateLimiter({
  limits,
  broker,
  logger,
  clock = () => performance.now(),
}: RateLimiterOptions): RateLimiter {
  const share = (limit: number, kind: string) =>
    limit === 0 ? null : createSharedRate({ limit, kind, broker, logger, clock });
  const anonymous = share(limits.anonymousRequests, 'anonymous');
  const callers = share(limits.callerCost, 'callers');

  return {
    take({ caller: { identity }, clientAddress }, cost) {
      if (isAuthenticated(identity)) return callers?.take(callerIdOf(identity), Math.max(1, cost)) ?? null;
      return anonymous?.take(clientNetwork(clientAddress.slice(0, longestAddress)), 1) ?? null;
    },
    close() {
      anonymous?.close();
      callers?.close();
    },
  };
}
