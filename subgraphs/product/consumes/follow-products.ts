import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { hasRules } from '../store/collections.ts';
import type { Tx } from '../store/database.ts';
import { compareProducts } from '../use-cases/collections/compare-products.ts';

/**
 * Lets products that have changed, by whatever, belong to the collections whose rules they fit now. The events only say which products:
 * what is compared is read, hence the order is of no account.
 */
export const followProducts = ({ database, clock }: Dependencies) =>
  defineUnorderedConsumer({
    name: 'collections',
    types: ['product.*'],
    // Whoever writes a rule has all products compared with it.
    begin: 'now',
    async concerns(types) {
      const isAnyRule = await hasRules(database.prisma);
      return types.map(() => isAnyRule);
    },
    async applyAll(batch, tx: Tx) {
      const causes = new Map(batch.map(({ event }) => [event.aggregateId, causeOf(event)]));
      const [cause] = causes.values();
      if (!cause) return;
      await compareProducts(tx, [...causes.keys()], { collectionId: null, at: clock(), cause });
    },
  });
