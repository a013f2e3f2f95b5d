import { z } from 'zod';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText } from '#packages/user-errors/input-fields.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { cancelOrder as cancel } from '../../use-cases/cancel-order.ts';
import type { MutationResolvers } from '../generated.ts';
import { mayAccess } from '../may-access.ts';

const inputSchema = z.object({ idempotencyKey, orderId: id, reason: optionalText(500) });

export const cancelOrder: MutationResolvers['cancelOrder'] = async (_parent, args, context) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const caller = { cause: causeOfRequest(context), mayAccess: mayAccess(context.identity, 'orders:write') };
  return resultAs('Order', await cancel(context.dependencies, input.value, caller));
};
