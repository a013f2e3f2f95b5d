import type { Handler } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderConfirmed } from './order-confirmed.ts';
import { orderImported } from './order-imported.ts';

/** The events this subgraph follows, by aggregate type. */
export const createHandlers = (): Record<string, Handler<Tx>[]> => ({
  order: [orderConfirmed, orderImported, orderCancelled],
});
