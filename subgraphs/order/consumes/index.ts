import type { Handler } from '#packages/jetstream/handler.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderRejected } from './order-rejected.ts';
import { productCreated } from './product-created.ts';
import { productUpdated } from './product-updated.ts';
import { reservationAccepted } from './reservation-accepted.ts';
import { reservationRefused } from './reservation-refused.ts';
import { userErased } from './user-erased.ts';
import { userRegistered } from './user-registered.ts';

/** The events this subgraph answers, by aggregate type. Its own `order` events set off calls of the payment provider. */
export function createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]> {
  return {
    order: [orderRejected(dependencies), orderCancelled(dependencies)],
    product: [productCreated, productUpdated],
    reservation: [reservationAccepted(dependencies), reservationRefused(dependencies)],
    user: [userRegistered, userErased(dependencies)],
  };
}
