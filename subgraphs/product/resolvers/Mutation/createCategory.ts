import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { newCategorySchema } from '../../domain/new-category.ts';
import { createCategory as create } from '../../use-cases/create-category.ts';
import type { MutationResolvers } from '../generated.ts';

export const createCategory: MutationResolvers['createCategory'] = async (_parent, args, context) => {
  const input = parseInput(newCategorySchema, args.input);
  if (!input.ok) return input.error;
  return resultAs('Category', await create(context.dependencies, input.value, causeOfRequest(context)));
};
