import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { checkPrices, prices } from '../../domain/price.ts';
import { changePrice as change } from '../../use-cases/products/change-price.ts';
import type { MutationResolvers } from '../generated.ts';
import { variantChangeRefusals, variantTarget } from '../product-changes.ts';

const input = z.object({ ...variantTarget, ...prices }).check(checkPrices);

export const changePrice = mutation<MutationResolvers['changePrice']>()({
  input,
  perform: ({ variantId, expectedVersion, ...price }, context) =>
    change(context.dependencies, { variantId, expectedVersion }, price, causeOfRequest(context)),
  type: 'Variant',
  refusals: {
    ...variantChangeRefusals,
    'other-currency': ({ expected }) =>
      invalidInput(['input', 'price', 'currency'], `price.currency: expected ${expected}`),
  },
});
