import { DeliverPolicy } from '@nats-io/jetstream';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { stockChangedV1 } from '#events/inventory/stock-changed.v1.ts';
import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { parseEnvelope, parseEvent } from '#packages/event-contract/event-contract.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';

export type Kind = 'price' | 'stock';

/**
 * Knows which values the gateway must not fall behind: those of events that it has seen, since it pushed a message to a
 * subscriber that lies at the same place of the stream or behind; and those of mutations that it has answered. Values only
 * grow.
 */
export interface ObservedValues extends AsyncDisposable {
  /** Counts what was seen; whoever reads notes it before. */
  now(): number;
  /** The least that a read begun at that time may tell of a variant; -1 when nothing is known. */
  least(kind: Kind, variantId: string, time: number): number;
  /** Notes what the gateway knows by itself. */
  note(kind: Kind, variantId: string, value: number): void;
  /** Resolves when the gateway has seen the value, or a greater one. */
  untilSeen(kind: Kind, variantId: string, value: number): Promise<void>;
  /** Events that the gateway has seen. */
  readonly seen: number;
}

interface PublishedEvent {
  sequence: number;
  values: { kind: Kind; variantId: string; value: number }[];
}

export async function startObservingValues(graphUrl: string, natsUrl: string): Promise<ObservedValues> {
  await using opened = new AsyncDisposableStack();
  const broker = await connectBroker({ url: natsUrl, name: 'staleness', logger: pino({ level: 'warn' }) });
  opened.defer(() => broker.close());
  const history = new Map<string, { time: number; value: number }[]>();
  const waiting = new Set<() => void>();
  /** Published by the broker, and not yet known to be seen by the gateway. */
  let unseen: PublishedEvent[] = [];
  let cursor = 0;
  let time = 0;
  let seen = 0;

  const least = (kind: Kind, variantId: string, before: number) =>
    history.get(`${kind} ${variantId}`)?.findLast((known) => known.time <= before)?.value ?? -1;
  const note = (kind: Kind, variantId: string, value: number) => {
    if (least(kind, variantId, time) >= value) return;
    const key = `${kind} ${variantId}`;
    history.set(key, [...(history.get(key) ?? []).slice(-20), { time: ++time, value }]);
  };
  const settle = () => {
    for (const { sequence, values } of unseen) {
      if (sequence > cursor) continue;
      seen++;
      for (const { kind, variantId, value } of values) note(kind, variantId, value);
    }
    unseen = unseen.filter(({ sequence }) => sequence > cursor);
    for (const look of waiting) look();
  };

  const consumer = await broker.js.consumers.get(eventsStream, { deliver_policy: DeliverPolicy.New });
  const messages = await consumer.consume();
  const following = (async () => {
    for await (const message of messages) {
      const event = parseEnvelope(message.json());
      if (event.type === stockChangedV1.type) {
        const { variantId, available } = parseEvent(stockChangedV1, event).data;
        unseen.push({ sequence: message.seq, values: [{ kind: 'stock', variantId, value: available }] });
      } else if (event.type === productUpdatedV1.type) {
        const { variants } = parseEvent(productUpdatedV1, event).data;
        const values = variants.map(({ variantId, price }) => ({
          kind: 'price' as const,
          variantId,
          value: Number(price.minor),
        }));
        unseen.push({ sequence: message.seq, values });
      }
      settle();
    }
  })();
  opened.defer(async () => {
    await messages.close();
    await following;
  });

  const client = createClient({ url: graphUrl.replace(/^http/, 'ws'), webSocketImpl: WebSocket, lazy: true });
  opened.defer(async () => client.dispose());
  const live = client.iterate({ query: 'subscription { stockChanged { id } }' });
  const watching = (async () => {
    for await (const { extensions } of live) {
      cursor = Math.max(cursor, Number((extensions as { cursor?: string } | undefined)?.cursor ?? 0));
      settle();
    }
  })();
  opened.defer(async () => {
    await live.return?.();
    await watching;
  });

  const keep = opened.move();
  return {
    now: () => time,
    least,
    note,
    untilSeen(kind, variantId, value) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (least(kind, variantId, time) < value) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      return promise;
    },
    get seen() {
      return seen;
    },
    [Symbol.asyncDispose]: async () => keep.disposeAsync(),
  };
}
