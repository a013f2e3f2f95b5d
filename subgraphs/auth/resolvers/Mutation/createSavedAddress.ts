import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { createSavedAddressInput } from '../../domain/saved-address-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { createSavedAddress as createAddress } from '../../use-cases/create-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const createSavedAddress: MutationResolvers['createSavedAddress'] = async (_parent, { input }, context) => {
  const userId = ownAccount(context);
  const parsed = parseInput(createSavedAddressInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'SavedAddress',
    await createAddress(context.dependencies, userId, parsed.value.address, circumstancesOf(context)),
  );
};
