import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { createApiKeyInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { createApiKey as createKey } from '../../use-cases/create-api-key.ts';
import type { MutationResolvers } from '../generated.ts';

export const createApiKey: MutationResolvers['createApiKey'] = async (_parent, { input }, context) => {
  const { identity, dependencies } = context;
  const { userId } = identity;
  // Somebody has to answer for every key; and revoking one would not help if it could have made others.
  if (userId === null) throw forbidden('Only people may create API keys.');
  const parsed = parseInput(createApiKeyInput, input);
  if (!parsed.ok) return parsed.error;
  const caller = { ...identity, userId };
  return resultAs('ApiKeyCreated', await createKey(dependencies, caller, parsed.value, circumstancesOf(context)));
};
