import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { refuseOrders } from '../use-cases/refuse-orders.ts';

export const reservationRefused = ({ clock }: Dependencies) =>
  on(reservationRefusedV1, {
    applyAll(batch, tx: Tx) {
      const refusals = batch.map(({ event }) => ({ ...event.data, cause: causeOf(event) }));
      return refuseOrders(tx, refusals, clock());
    },
  });
