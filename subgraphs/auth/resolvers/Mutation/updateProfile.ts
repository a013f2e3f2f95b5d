import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { updateProfileInput } from '../../domain/profile-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { updateProfile as changeProfile } from '../../use-cases/update-profile.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const updateProfile: MutationResolvers['updateProfile'] = async (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const parsed = parseInput(updateProfileInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs('User', await changeProfile(context.dependencies, userId, parsed.value, circumstancesOf(context)));
};
