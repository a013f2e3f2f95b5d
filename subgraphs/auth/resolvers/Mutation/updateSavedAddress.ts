import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { updateSavedAddressInput } from '../../domain/saved-address-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { updateSavedAddress as updateAddress } from '../../use-cases/update-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const updateSavedAddress: MutationResolvers['updateSavedAddress'] = async (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const parsed = parseInput(updateSavedAddressInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'SavedAddress',
    await updateAddress(context.dependencies, userId, parsed.value, circumstancesOf(context)),
  );
};
