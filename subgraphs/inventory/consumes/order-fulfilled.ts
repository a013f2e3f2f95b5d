import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { shipReservation } from '../use-cases/ship-reservation.ts';

export const orderFulfilled = ({ clock }: Dependencies) =>
  on(orderFulfilledV1, {
    apply: (event, tx: Tx) => shipReservation(tx, event.data, { at: clock(), cause: causeOf(event) }),
  });
