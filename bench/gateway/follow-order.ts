import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';

/** A live query, and whoever publishes what it is about. */
export interface FollowedOrder extends AsyncDisposable {
  /** Publishes an event; resolves when the query tells of it. Throws when it does not, or was ended before. */
  sees(when: string): Promise<void>;
}

const stallTimeout = 10_000;

/** Follows an order of the shop through a subscription that is never opened a second time. */
export async function followOrder(gateway: { url: string; natsUrl: string }, orderId: string): Promise<FollowedOrder> {
  const broker = await connectBroker({ url: gateway.natsUrl, name: 'bench', logger: pino({ level: 'silent' }) });
  const client = createClient({ url: gateway.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  let seen = 0;
  const following = (async () => {
    const query = `subscription { orderUpdated(orderId: "${orderId}") { id status } }`;
    for await (const { data, errors } of client.iterate({ query })) {
      if (errors || !data) throw new Error(JSON.stringify(errors));
      seen++;
    }
    throw new Error('the live query was ended');
  })();
  following.catch(() => {}); // told by sees()

  const sees = async (when: string) => {
    const before = seen;
    const deadline = Date.now() + stallTimeout;
    while (seen === before) {
      if (Date.now() > deadline) throw new Error(`the live query told of nothing ${when}`);
      // Nothing acknowledges a subscription: what happened before it was open is not told.
      await broker.js.publish(`events.order.${orderId}.confirmed`, JSON.stringify(eventOf(orderId)));
      await Promise.race([following, delay(200)]);
    }
  };
  await sees('at its beginning');
  return {
    sees,
    async [Symbol.asyncDispose]() {
      await client.dispose();
      await broker.close();
    },
  };
}

const eventOf = (orderId: string) => ({
  id: randomUUID(),
  type: 'order.confirmed',
  version: 1,
  aggregateType: 'order',
  aggregateId: orderId,
  aggregateVersion: 1,
  occurredAt: new Date().toISOString(),
  correlationId: 'bench',
  causationId: null,
  actor: { type: 'system', id: 'bench' },
  data: {},
});
