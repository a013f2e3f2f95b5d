import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { createUserInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { createUser as createAccountFor } from '../../use-cases/create-user.ts';
import type { MutationResolvers } from '../generated.ts';

export const createUser: MutationResolvers['createUser'] = async (_parent, { input }, context) => {
  const parsed = parseInput(createUserInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'User',
    await createAccountFor(context.dependencies, context.identity, parsed.value, circumstancesOf(context)),
  );
};
