import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import { recordVoid, voidAtProvider } from '../use-cases/give-up-payment.ts';

export const orderRejected = (room: Room) =>
  on(orderRejectedV1, {
    prepare: (event) => voidAtProvider(room, event.data.orderId),
    apply: (event, tx: Tx) => recordVoid(tx, event.data.orderId, { at: room.clock(), cause: causeOf(event) }),
  });
