import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { createRateWindows, type RateDecision } from './rate-windows.ts';
import { createUsageExchange } from './usage-exchange.ts';

/** What each key may have in a minute, counted together with the other gateways at the broker. */
export interface SharedRate {
  /** Takes points, at most all that a key may have, if so many are left. */
  take(key: string, points: number): RateDecision;
  /** What is left, without taking anything. */
  look(key: string): RateDecision;
  close(): void;
}

export interface SharedRateOptions {
  /** Points a minute. */
  limit: number;
  /** Names what is counted: the same at all gateways. */
  kind: string;
  broker: Broker;
  logger: Logger;
  /** In milliseconds; must not go backwards. */
  clock: () => number;
}

const minute = 60_000;

/**
 * Decides without waiting for the other gateways: what they take is known some 200 ms later, so that for so long a key may
 * use what is left at each of them.
 */
export function createSharedRate({ limit, kind, broker, logger, clock }: SharedRateOptions): SharedRate {
  const windows = createRateWindows({ limit, duration: minute, clock });
  const subject = `gateway.rate-limit.${kind}`;
  const exchange = createUsageExchange({ broker, subject, onTaken: windows.add, logger });
  return {
    take(key, asked) {
      const points = Math.min(asked, limit);
      const decision = windows.take(key, points);
      if (decision.allowed) exchange.publish(key, points);
      return decision;
    },
    look(key) {
      const decision = windows.take(key, 0);
      return { ...decision, allowed: decision.remaining > 0 };
    },
    close: exchange.close,
  };
}
