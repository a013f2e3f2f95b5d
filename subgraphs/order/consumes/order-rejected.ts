import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { recordVoid, voidAtProvider } from '../use-cases/give-up-payment.ts';

export const orderRejected = (dependencies: Dependencies) =>
  on(orderRejectedV1, {
    prepare: (event) => voidAtProvider(dependencies, event.data.orderId),
    apply: (event, tx: Tx) => recordVoid(tx, event.data.orderId, { at: dependencies.clock(), cause: causeOf(event) }),
  });
