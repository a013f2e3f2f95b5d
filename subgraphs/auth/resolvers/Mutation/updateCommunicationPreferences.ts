import { mutation } from '#packages/mutations/mutation.ts';
import { updateProfile as update } from '../../use-cases/account/update-profile.ts';
import type { MutationResolvers } from '../generated.ts';
import { updateCommunicationPreferencesInput } from '../inputs/profile-input.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { accountGone } from '../user-errors.ts';

export const updateCommunicationPreferences = mutation<MutationResolvers['updateCommunicationPreferences']>()({
  input: (context) => ofOwnAccount(context, updateCommunicationPreferencesInput),
  perform: (changes, context) => update(context.dependencies, ownAccount(context), changes, occurrenceOf(context)),
  type: 'User',
  refusals: { 'account-gone': accountGone },
});
