import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { updateSavedAddress as update } from '../../use-cases/addresses/update-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { savedAddress } from '../inputs/saved-address.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { accountGone, unknownAddress } from '../user-errors.ts';

const input = z.object({ id, address: savedAddress });

export const updateSavedAddress = mutation<MutationResolvers['updateSavedAddress']>()({
  input: (context) => ofOwnAccount(context, input),
  perform: (given, context) => update(context.dependencies, ownAccount(context), given, occurrenceOf(context)),
  type: 'SavedAddress',
  refusals: { 'account-gone': accountGone, 'unknown-address': unknownAddress },
});
