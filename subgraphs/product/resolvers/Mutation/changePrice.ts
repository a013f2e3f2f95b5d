import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { priceChangeSchema } from '../../domain/price-change.ts';
import { createLoaders } from '../../store/loaders.ts';
import { changePrice as change } from '../../use-cases/change-price.ts';
import type { MutationResolvers } from '../generated.ts';

export const changePrice: MutationResolvers['changePrice'] = async (_parent, args, context) => {
  const input = parseInput(priceChangeSchema, args.input);
  if (!input.ok) return input.error;
  const result = await change(context.dependencies, input.value, causeOfRequest(context));
  if ('__typename' in result) return result;
  // A mutation before this one in the same operation may have read the product as it was.
  context.loaders = createLoaders(context.dependencies.database);
  return { __typename: 'Variant', ...result };
};
