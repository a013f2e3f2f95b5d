import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { newProductSchema } from '../../domain/new-product.ts';
import { createProduct as create } from '../../use-cases/create-product.ts';
import type { MutationResolvers } from '../generated.ts';

export const createProduct: MutationResolvers['createProduct'] = async (_parent, args, context) => {
  const input = parseInput(newProductSchema, args.input);
  if (!input.ok) return input.error;
  return resultAs('Product', await create(context.dependencies, input.value, causeOfRequest(context)));
};
