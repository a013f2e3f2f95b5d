import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { checkPrices, prices } from '../../domain/price.ts';
import { changePrice as change } from '../../use-cases/change-price.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({ variantId: id, ...prices }).check(checkPrices);

export const changePrice = mutation<MutationResolvers['changePrice']>()({
  input,
  perform: (priceChange, context) => change(context.dependencies, priceChange, causeOfRequest(context)),
  type: 'Variant',
  refusals: {
    'unknown-variant': (_, { variantId }) => notFound(['input', 'variantId'], `variant ${variantId}`),
    'other-currency': ({ expected }) =>
      invalidInput(['input', 'price', 'currency'], `price.currency: expected ${expected}`),
  },
});
