import type { OrderResolvers } from '../generated.ts';
import { readOrder } from '../read-order.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }, context) => readOrder(context, id),
  number: ({ sequence }) => `S-${sequence}`,
  customer: ({ customerId }) => ({ id: customerId }),
  total: ({ price, currency }) => ({ minor: price.totalMinor, currency }),
  price({ price, currency }) {
    const money = (minor: number) => ({ minor, currency });
    return {
      lines: money(price.linesMinor),
      discounts: money(price.discountsMinor),
      shipping: money(price.shippingMinor),
      tax: money(price.taxMinor),
      total: money(price.totalMinor),
    };
  },
  async lines({ id, currency }, _args, { linesOfOrder }) {
    return (await linesOfOrder.load(id)).map((line) => ({ ...line, currency }));
  },
  shipments: ({ id }, _args, { shipmentsOfOrder }) => shipmentsOfOrder.load(id),
  timeline: ({ id }, _args, { timelineOfOrder }) => timelineOfOrder.load(id),
};
