import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { updateCommunicationPreferencesInput } from '../../domain/profile-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { updateProfile } from '../../use-cases/update-profile.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const updateCommunicationPreferences: MutationResolvers['updateCommunicationPreferences'] = async (
  _parent,
  { input },
  context,
) => {
  const userId = ownAccount(context);
  const parsed = parseInput(updateCommunicationPreferencesInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs('User', await updateProfile(context.dependencies, userId, parsed.value, circumstancesOf(context)));
};
