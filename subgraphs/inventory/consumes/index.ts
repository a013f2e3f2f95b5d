import type { Handler } from '#packages/jetstream/handler.ts';
import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderFulfilled } from './order-fulfilled.ts';
import { orderPlaced } from './order-placed.ts';
import { orderRejected } from './order-rejected.ts';
import { productCreated } from './product-created.ts';
import { productUpdated } from './product-updated.ts';

/** The events this room answers, by aggregate type. */
export function createHandlers(room: Room): Record<string, Handler<Tx>[]> {
  return {
    order: [orderPlaced(room), orderRejected(room), orderCancelled(room), orderFulfilled(room)],
    product: [productCreated, productUpdated],
  };
}
