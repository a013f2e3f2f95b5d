import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { createSavedAddress as create } from '../../use-cases/addresses/create-saved-address.ts';
import type { MutationResolvers } from '../generated.ts';
import { savedAddress } from '../inputs/saved-address.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { accountGone } from '../user-errors.ts';

const input = z.object({ address: savedAddress });

export const createSavedAddress = mutation<MutationResolvers['createSavedAddress']>()({
  input: (context) => ofOwnAccount(context, input),
  perform: ({ address }, context) => create(context.dependencies, ownAccount(context), address, occurrenceOf(context)),
  type: 'SavedAddress',
  refusals: {
    'account-gone': accountGone,
    'too-many-addresses': ({ most }) =>
      invalidInput(['input', 'address'], `An account keeps at most ${most} addresses.`),
  },
});
