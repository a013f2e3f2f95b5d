import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellEndpoints as tell } from '../use-cases/tell-endpoints.ts';

/** Takes every event, also those that nobody is told of: so it is known which of an aggregate's are still to come. */
export const tellEndpoints = ({ clock }: Dependencies) =>
  defineUnorderedConsumer({
    name: 'deliveries',
    types: ['*'],
    begin: 'now',
    applyAll: (batch, tx: Tx) =>
      tell(
        tx,
        batch.map(({ event }) => event),
        clock(),
      ),
  });
