import { z } from 'zod';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity } from '#packages/user-errors/input-fields.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { receiveStock as receive } from '../../use-cases/receive-stock.ts';
import type { MutationResolvers } from '../generated.ts';

const inputSchema = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  quantity: quantity(1, 1_000_000),
  reference: optionalText(255),
});

export const receiveStock: MutationResolvers['receiveStock'] = async (_parent, args, context) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  return resultAs('StockLevel', await receive(context.dependencies, input.value, causeOfRequest(context)));
};
