import { z } from 'zod';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, quantity } from '#packages/user-errors/input-fields.ts';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { setLowStockThreshold as set } from '../../use-cases/set-low-stock-threshold.ts';
import type { MutationResolvers } from '../generated.ts';

const inputSchema = z.object({ variantId: id, threshold: quantity(0, 1_000_000) });

export const setLowStockThreshold: MutationResolvers['setLowStockThreshold'] = async (_parent, args, context) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const result = await set(context.dependencies, input.value, causeOfRequest(context));
  return '__typename' in result ? result : { __typename: 'Variant', id: result.variantId };
};
