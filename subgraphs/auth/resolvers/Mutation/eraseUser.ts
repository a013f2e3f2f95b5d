import { mutation } from '#packages/mutations/mutation.ts';
import { eraseUser as erase } from '../../use-cases/administration/erase-user.ts';
import type { MutationResolvers } from '../generated.ts';
import { accountInput } from '../inputs/account-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { lastAdministrator, privilegedAccount, unknownAccount } from '../user-errors.ts';

export const eraseUser = mutation<MutationResolvers['eraseUser']>()({
  input: accountInput,
  perform: ({ userId }, context) => erase(context.dependencies, context.identity, userId, occurrenceOf(context)),
  type: 'AccountDeleted',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
    'last-administrator': lastAdministrator('userId'),
  },
});
