import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteSavedAddress as deleteAddress } from '../../use-cases/addresses/delete-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { accountGone, unknownAddress } from '../user-errors.ts';

export const deleteSavedAddress = mutation<MutationResolvers['deleteSavedAddress']>()({
  input: z.object({ id }),
  perform: (input, context) =>
    deleteAddress(context.dependencies, ownAccount(context), input.id, occurrenceOf(context)),
  type: 'SavedAddressDeleted',
  refusals: { 'account-gone': accountGone, 'unknown-address': unknownAddress },
});
