import { z } from 'zod';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity } from '#packages/user-errors/input-fields.ts';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { readOrdersById } from '../../store/read-orders.ts';
import { fulfillOrder as fulfill } from '../../use-cases/fulfill-order.ts';
import type { MutationResolvers } from '../generated.ts';

const lineSchema = z.object({ orderLineId: id, quantity: quantity(1, 1_000_000) });
const inputSchema = z.object({
  idempotencyKey,
  orderId: id,
  lines: z
    .array(lineSchema)
    .min(1, 'expected at least one line')
    .max(1_000, 'expected at most 1,000 lines')
    .nullish()
    .transform((lines) => lines ?? null),
  carrier: optionalText(100),
  trackingNumber: optionalText(100),
});

export const fulfillOrder: MutationResolvers['fulfillOrder'] = async (_parent, args, context) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const result = await fulfill(context.dependencies, input.value, causeOfRequest(context));
  if (typeof result !== 'string') return result;
  const [order] = await readOrdersById(context.dependencies.database, [result]);
  if (!order) throw new Error(`order ${result} vanished`);
  return { __typename: 'Order', ...order };
};
