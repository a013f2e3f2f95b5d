import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { registerInput } from '../../domain/account-input.ts';
import { register as registerAccount } from '../../use-cases/register.ts';
import type { MutationResolvers } from '../generated.ts';

export const register: MutationResolvers['register'] = (_parent, { input }, context) => {
  const parsed = parseInput(registerInput, input);
  if (!parsed.ok) return parsed.error;
  const { room, clientAddress } = context;
  return registerAccount(room, parsed.value, { clientAddress, cause: causeOfRequest(context) });
};
