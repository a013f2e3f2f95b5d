import type { Handler } from '#packages/jetstream/handler.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderFulfilled } from './order-fulfilled.ts';
import { orderPlaced } from './order-placed.ts';
import { orderRejected } from './order-rejected.ts';
import { productCreated } from './product-created.ts';
import { productUpdated } from './product-updated.ts';

/** The events this subgraph answers, by aggregate type. */
export function createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]> {
  return {
    order: [
      orderPlaced(dependencies),
      orderRejected(dependencies),
      orderCancelled(dependencies),
      orderFulfilled(dependencies),
    ],
    product: [productCreated(dependencies), productUpdated(dependencies)],
  };
}
