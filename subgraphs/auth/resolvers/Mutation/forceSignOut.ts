import { mutation } from '#packages/mutations/mutation.ts';
import { forceSignOut as forceOut } from '../../use-cases/administration/force-sign-out.ts';
import type { MutationResolvers } from '../generated.ts';
import { accountInput } from '../inputs/account-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegedAccount, unknownAccount } from '../user-errors.ts';

export const forceSignOut = mutation<MutationResolvers['forceSignOut']>()({
  input: accountInput,
  perform: ({ userId }, context) => forceOut(context.dependencies, context.identity, userId, occurrenceOf(context)),
  type: 'SessionsEnded',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
  },
});
