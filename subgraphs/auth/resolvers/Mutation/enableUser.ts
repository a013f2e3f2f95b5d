import { mutation } from '#packages/mutations/mutation.ts';
import { enableUser as enable } from '../../use-cases/administration/enable-user.ts';
import type { MutationResolvers } from '../generated.ts';
import { accountInput } from '../inputs/account-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegedAccount, unknownAccount } from '../user-errors.ts';

export const enableUser = mutation<MutationResolvers['enableUser']>()({
  input: accountInput,
  perform: ({ userId }, context) => enable(context.dependencies, context.identity, userId, occurrenceOf(context)),
  type: 'User',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
  },
});
