import type { OrderResolvers } from '../generated.ts';
import { readOrder } from '../read-order.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }, context) => readOrder(context, id),
  number: ({ sequence }) => `S-${sequence}`,
  customer: ({ customerId }) => ({ id: customerId }),
  total: ({ totalMinor, currency }) => ({ minor: totalMinor, currency }),
  async lines({ id, currency }, _args, { lines }) {
    return (await lines.load(id)).map((line) => ({ ...line, currency }));
  },
  shipments: ({ id }, _args, { shipments }) => shipments.load(id),
  timeline: ({ id }, _args, { timeline }) => timeline.load(id),
};
