import { parseInput } from '#packages/user-errors/user-errors.ts';
import { requestEmailChangeInput } from '../../domain/account-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { requestEmailChange as requestChange } from '../../use-cases/request-email-change.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const requestEmailChange: MutationResolvers['requestEmailChange'] = (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const parsed = parseInput(requestEmailChangeInput, input);
  if (!parsed.ok) return parsed.error;
  return requestChange(context.dependencies, { userId, ...parsed.value }, circumstancesOf(context));
};
