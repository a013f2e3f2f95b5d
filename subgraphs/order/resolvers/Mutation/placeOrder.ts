import { z } from 'zod';
import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity, text } from '#packages/user-errors/input-fields.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { placeOrder as place } from '../../use-cases/place-order.ts';
import type { MutationResolvers } from '../generated.ts';

const address = z.object({
  name: text(1, 200),
  line1: text(1, 200),
  line2: optionalText(200),
  city: text(1, 200),
  region: optionalText(200),
  postalCode: optionalText(20),
  country: z.string(),
});
const inputSchema = z.object({
  idempotencyKey,
  lines: z
    .array(z.object({ variantId: id, quantity: quantity(1, 10_000) }))
    .min(1, 'expected 1 to 100 lines')
    .max(100, 'expected 1 to 100 lines'),
  shippingAddress: address,
  payment: z.object({ token: text(1, 255) }),
  expectedTotal: z
    .object({ minor: z.int(), currency: z.string() })
    .nullish()
    .transform((total) => total ?? null),
});

export const placeOrder: MutationResolvers['placeOrder'] = async (_parent, args, context) => {
  const { userId } = context.identity;
  if (userId === null) throw forbidden('A service has no account to place an order for.');
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const customer = { id: userId, cause: causeOfRequest(context) };
  return resultAs('Order', await place(context.dependencies, input.value, customer));
};
