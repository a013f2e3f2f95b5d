import { parseInput } from '#packages/user-errors/user-errors.ts';
import { deleteSavedAddressInput } from '../../domain/saved-address-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { deleteSavedAddress as deleteAddress } from '../../use-cases/delete-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const deleteSavedAddress: MutationResolvers['deleteSavedAddress'] = async (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const parsed = parseInput(deleteSavedAddressInput, input);
  if (!parsed.ok) return parsed.error;
  const answer = await deleteAddress(context.dependencies, userId, parsed.value.id, circumstancesOf(context));
  return typeof answer === 'string' ? { __typename: 'SavedAddressDeleted', id: answer } : answer;
};
