import type { Handler } from '#packages/jetstream/handler.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountTellings, orderTellings } from '../domain/requests-of.ts';
import type { Tx } from '../store/database.ts';
import { followStock } from './follow-stock.ts';
import { productCreated } from './product-created.ts';
import { productUpdated } from './product-updated.ts';
import { requestMessages } from './request-messages.ts';
import { userErased } from './user-erased.ts';

/** The events this subgraph answers, by aggregate type. */
export function createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]> {
  return {
    product: [productCreated, productUpdated],
    user: [userErased(dependencies)],
  };
}

/** What people are told of, each for itself: what cannot be told now holds up nothing else. */
export function createUnorderedConsumers(dependencies: Dependencies): UnorderedConsumer<Tx>[] {
  return [
    requestMessages('accounts', accountTellings, dependencies),
    requestMessages('orders', orderTellings, dependencies),
    followStock(dependencies),
  ];
}
