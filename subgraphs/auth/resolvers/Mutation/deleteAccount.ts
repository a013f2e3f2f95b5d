import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { deleteAccount as deleteOwnAccount } from '../../use-cases/delete-account.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const deleteAccount: MutationResolvers['deleteAccount'] = async (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const answer = await deleteOwnAccount(context.dependencies, userId, input.password, circumstancesOf(context));
  return typeof answer === 'string' ? { __typename: 'AccountDeleted', userId: answer } : answer;
};
