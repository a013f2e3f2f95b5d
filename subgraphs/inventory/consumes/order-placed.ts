import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';

export const orderPlaced = ({ clock }: Room) =>
  on(orderPlacedV1, {
    apply: (event, tx: Tx) => reserveStock(tx, event.data, { at: clock(), cause: causeOf(event) }),
  });
