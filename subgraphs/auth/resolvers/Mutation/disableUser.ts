import { mutation } from '#packages/mutations/mutation.ts';
import { disableUser as disable } from '../../use-cases/administration/disable-user.ts';
import type { MutationResolvers } from '../generated.ts';
import { accountInput } from '../inputs/account-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { lastAdministrator, privilegedAccount, unknownAccount } from '../user-errors.ts';

export const disableUser = mutation<MutationResolvers['disableUser']>()({
  input: accountInput,
  perform: ({ userId }, context) => disable(context.dependencies, context.identity, userId, occurrenceOf(context)),
  type: 'User',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
    'last-administrator': lastAdministrator('userId'),
  },
});
