import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Broker } from '#packages/jetstream/connect-broker.ts';

/** How often the other gateways are sent what was used, in milliseconds. */
const interval = 200;

/** Most keys of one message: it stays far below the megabyte that a broker takes. */
const mostKeys = 1_000;

const messageSchema = z.object({ from: z.string(), taken: z.array(z.tuple([z.string(), z.number().positive()])) });

/** Tells the gateways at one broker which points the others have taken from callers. */
export interface UsageExchange {
  publish(key: string, points: number): void;
  close(): void;
}

export interface UsageExchangeOptions {
  broker: Broker;
  /** The same for all that count together. */
  subject: string;
  onTaken: (key: string, points: number) => void;
  logger: Logger;
}

/** While the broker is down nothing is published, nor afterwards: each gateway then counts alone. */
export function createUsageExchange({ broker, subject, onTaken, logger }: UsageExchangeOptions): UsageExchange {
  const from = randomUUID();
  let taken = new Map<string, number>();

  const flush = () => {
    if (taken.size === 0) return;
    if (broker.isConnected()) broker.nc.publish(subject, JSON.stringify({ from, taken: [...taken] }));
    taken = new Map();
  };
  const timer = setInterval(flush, interval).unref();

  const subscription = broker.nc.subscribe(subject, {
    callback(error, message) {
      try {
        if (error) throw error;
        const received = messageSchema.parse(message.json());
        if (received.from === from) return;
        for (const [key, points] of received.taken) onTaken(key, points);
      } catch (cause) {
        logger.warn({ err: cause, subject }, 'what another gateway gave out could not be read');
      }
    },
  });

  return {
    publish(key, points) {
      taken.set(key, (taken.get(key) ?? 0) + points);
      if (taken.size >= mostKeys) flush();
    },
    close() {
      clearInterval(timer);
      flush();
      subscription.unsubscribe();
    },
  };
}
