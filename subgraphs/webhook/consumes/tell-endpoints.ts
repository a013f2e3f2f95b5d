import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { findListeners } from '../store/webhook-endpoints.ts';
import { listenersByType, tellEndpoints as tell } from '../use-cases/tell-endpoints.ts';

/** Takes what any endpoint takes. Where one wants order it takes every event: so it is known which of an aggregate's are still to come. */
export const tellEndpoints = ({ clock, database }: Dependencies) =>
  defineUnorderedConsumer({
    name: 'deliveries',
    types: ['*'],
    begin: 'now',
    async concerns(types) {
      const listeners = await findListeners(database.prisma);
      const listenersOf = listenersByType(listeners);
      const takesAll = listeners.some(({ isOrdered }) => isOrdered);
      return types.map((type) => takesAll || listenersOf(type).length > 0);
    },
    applyAll: (batch, tx: Tx) =>
      tell(
        tx,
        batch.map(({ event }) => event),
        clock(),
      ),
  });
