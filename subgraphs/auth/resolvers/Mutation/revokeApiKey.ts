import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { revokeApiKeyInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { revokeApiKey as revokeKey } from '../../use-cases/revoke-api-key.ts';
import type { MutationResolvers } from '../generated.ts';

export const revokeApiKey: MutationResolvers['revokeApiKey'] = async (_parent, { input }, context) => {
  const { identity, dependencies } = context;
  const parsed = parseInput(revokeApiKeyInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs('ApiKey', await revokeKey(dependencies, identity, parsed.value.apiKeyId, circumstancesOf(context)));
};
