import type { QueryResolvers } from '../generated.ts';
import { readOrder } from '../read-order.ts';

export const order: QueryResolvers['order'] = (_parent, { id }, context) => readOrder(context, id);
