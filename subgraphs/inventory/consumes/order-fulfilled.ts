import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { changeStock } from '../use-cases/change-stock.ts';
import { shipReservations } from '../use-cases/ship-reservations.ts';

export const orderFulfilled = ({ clock }: Dependencies) =>
  on(orderFulfilledV1, {
    async applyAll(batch, tx: Tx) {
      const shipments = batch.map(({ event }) => ({ ...event.data, cause: causeOf(event) }));
      changeStock(tx, { orders: shipments, make: () => shipReservations(tx, shipments, clock()) });
    },
  });
