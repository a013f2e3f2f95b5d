import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { changeStock } from '../use-cases/change-stock.ts';
import { releaseReservations } from '../use-cases/release-reservations.ts';

export const orderRejected = ({ clock }: Dependencies) =>
  on(orderRejectedV1, {
    async applyAll(batch, tx: Tx) {
      const orders = batch.map(({ event }) => ({ ...event.data, cause: causeOf(event) }));
      changeStock(tx, { orders, make: () => releaseReservations(tx, orders, clock()) });
    },
  });
