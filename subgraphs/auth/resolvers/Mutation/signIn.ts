import { parseInput } from '#packages/user-errors/user-errors.ts';
import { signInInput } from '../../domain/account-input.ts';
import { signIn as signInAccount } from '../../use-cases/sign-in.ts';
import type { MutationResolvers } from '../generated.ts';

export const signIn: MutationResolvers['signIn'] = (_parent, { input }, { room, clientAddress }) => {
  const parsed = parseInput(signInInput, input);
  return parsed.ok ? signInAccount(room, parsed.value, clientAddress) : parsed.error;
};
