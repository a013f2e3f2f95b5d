import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { cancelOrder as cancel } from '../../use-cases/cancel-order.ts';
import type { MutationResolvers } from '../generated.ts';
import { mayAccess } from '../may-access.ts';
import { orderStateConflict } from '../order-state-conflict.ts';

const input = z.object({ idempotencyKey, orderId: id, reason: optionalText(500) });

export const cancelOrder = mutation<MutationResolvers['cancelOrder']>()({
  input,
  perform(command, context) {
    const caller = { cause: causeOfRequest(context), mayAccess: mayAccess(context.identity, 'orders:write') };
    return cancel(context.dependencies, command, caller);
  },
  type: 'Order',
  refusals: {
    'unknown-order': (_, { orderId }) => notFound(['input', 'orderId'], `order ${orderId}`),
    'order-over': ({ status }) =>
      orderStateConflict(`The order is ${status}; only a PENDING or CONFIRMED one can be cancelled.`),
    'units-left': () => orderStateConflict('Units of the order have left already; it can no longer be cancelled.'),
    'payment-captured': () =>
      orderStateConflict('The payment of the order was captured already; it can no longer be cancelled.'),
    'capture-begun': () =>
      orderStateConflict(
        'A shipment of the order was begun, and whether its payment was captured is not known yet. The payment provider is being asked.',
      ),
  },
});
