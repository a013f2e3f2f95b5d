import { mutation } from '#packages/mutations/mutation.ts';
import { resetSecondFactor as reset } from '../../use-cases/administration/reset-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';
import { accountInput } from '../inputs/account-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegedAccount, unknownAccount } from '../user-errors.ts';

export const resetSecondFactor = mutation<MutationResolvers['resetSecondFactor']>()({
  input: accountInput,
  perform: ({ userId }, context) => reset(context.dependencies, context.identity, userId, occurrenceOf(context)),
  type: 'User',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
  },
});
