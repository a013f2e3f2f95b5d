import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { changeStock } from '../use-cases/change-stock.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';

export const orderPlaced = ({ clock }: Dependencies) =>
  on(orderPlacedV1, {
    async applyAll(batch, tx: Tx) {
      const orders = batch.map(({ event }) => {
        const { orderId, lines, shippingCountry = null, market = null } = event.data;
        return { orderId, lines, destination: { country: shippingCountry, market }, cause: causeOf(event) };
      });
      changeStock(tx, { orders, make: () => reserveStock(tx, orders, clock()) });
    },
  });
