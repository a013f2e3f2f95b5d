import { parseInput } from '#packages/user-errors/user-errors.ts';
import { changePasswordInput } from '../../domain/account-input.ts';
import { changePassword as replacePassword } from '../../use-cases/change-password.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const changePassword: MutationResolvers['changePassword'] = (_parent, { input }, context) => {
  const caller = { userId: ownAccount(context), sessionId: context.identity.sessionId };
  const parsed = parseInput(changePasswordInput, input);
  if (!parsed.ok) return parsed.error;
  return replacePassword(context.dependencies, { ...caller, ...parsed.value }, circumstancesOf(context));
};
