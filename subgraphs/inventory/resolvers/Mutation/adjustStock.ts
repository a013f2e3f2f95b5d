import { z } from 'zod';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, quantity, text } from '#packages/user-errors/input-fields.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { adjustStock as adjust } from '../../use-cases/adjust-stock.ts';
import type { MutationResolvers } from '../generated.ts';

const inputSchema = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  delta: quantity(-1_000_000, 1_000_000).refine((delta) => delta !== 0, 'expected a number other than 0'),
  reason: text(1, 255),
});

export const adjustStock: MutationResolvers['adjustStock'] = async (_parent, args, context) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  return resultAs('StockLevel', await adjust(context.dependencies, input.value, causeOfRequest(context)));
};
