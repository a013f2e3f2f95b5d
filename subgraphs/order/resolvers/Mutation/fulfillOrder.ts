import { z } from 'zod';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { fulfillOrder as fulfill } from '../../use-cases/fulfill-order.ts';
import type { MutationResolvers } from '../generated.ts';
import { orderStateConflict } from '../order-state-conflict.ts';

const line = z.object({ orderLineId: id, quantity: quantity(1, 1_000_000) });
const input = z.object({
  idempotencyKey,
  orderId: id,
  lines: z
    .array(line)
    .min(1, 'expected at least one line')
    .max(1_000, 'expected at most 1,000 lines')
    .nullish()
    .transform((lines) => lines ?? null),
  carrier: optionalText(100),
  trackingNumber: optionalText(100),
});

export const fulfillOrder = mutation<MutationResolvers['fulfillOrder']>()({
  input,
  async perform(shipment, context) {
    const outcome = await fulfill(context.dependencies, shipment, causeOfRequest(context));
    if (isRefusal(outcome) && outcome.refused === 'payment-provider-unavailable') {
      throw unavailable('The payment provider did not answer. Repeat the request: nothing is captured twice.');
    }
    return outcome;
  },
  type: 'Order',
  refusals: {
    'unknown-order': (_, { orderId }) => notFound(['input', 'orderId'], `order ${orderId}`),
    'not-confirmed': ({ status }) => orderStateConflict(`The order is ${status}; only a CONFIRMED one can be shipped.`),
    'all-units-left': () => orderStateConflict('Every unit of the order has left already.'),
    'unknown-line': ({ index, orderLineId }) =>
      notFound(['input', 'lines', index, 'orderLineId'], `line ${orderLineId} in the order`),
    'too-many-units': ({ index, left }) =>
      invalidInput(
        ['input', 'lines', index, 'quantity'],
        `expected at most the ${left} units of the line that have not left`,
      ),
    'capture-failed': ({ reason }) => ({
      __typename: 'PaymentCaptureFailed',
      code: 'PAYMENT_CAPTURE_FAILED',
      message: `The payment could not be captured: ${reason}`,
      path: null,
    }),
  },
});
