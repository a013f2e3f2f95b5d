import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteSavedAddress as deleteAddress } from '../../use-cases/addresses/delete-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { accountGone, unknownAddress } from '../user-errors.ts';

const input = z.object({ id });

export const deleteSavedAddress = mutation<MutationResolvers['deleteSavedAddress']>()({
  input: (context) => ofOwnAccount(context, input),
  perform: (given, context) =>
    deleteAddress(context.dependencies, ownAccount(context), given.id, occurrenceOf(context)),
  type: 'SavedAddressDeleted',
  refusals: { 'account-gone': accountGone, 'unknown-address': unknownAddress },
});
