import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { cancelRequest } from '../../use-cases/back-in-stock/cancel-request.ts';
import type { MutationResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

const input = z.object({ variantId: id });

export const cancelBackInStockRequest = mutation<MutationResolvers['cancelBackInStockRequest']>()({
  input,
  perform: ({ variantId }, { dependencies, identity }) =>
    cancelRequest(dependencies, { recipientId: personOf(identity), variantId }),
  type: 'Variant',
  refusals: {},
});
