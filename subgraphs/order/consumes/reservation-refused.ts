import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { refuseOrder } from '../use-cases/refuse-order.ts';

export const reservationRefused = ({ clock }: Dependencies) =>
  on(reservationRefusedV1, {
    apply: (event, tx: Tx) => refuseOrder(tx, event.data, { at: clock(), cause: causeOf(event) }),
  });
