import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { releaseReservation } from '../use-cases/release-reservation.ts';

export const orderCancelled = ({ clock }: Dependencies) =>
  on(orderCancelledV1, {
    apply: (event, tx: Tx) => releaseReservation(tx, event.data.orderId, { at: clock(), cause: causeOf(event) }),
  });
