import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { setVariantPrices as set } from '../../use-cases/prices/set-variant-prices.ts';
import type { MutationResolvers } from '../generated.ts';
import { amount, many, noneTwice } from '../inputs/many-prices.ts';
import { currency } from '../inputs/market-fields.ts';

const variantPrice = z
  .object({ variantId: id, currency, price: amount, compareAtPrice: amount })
  .superRefine(({ price, compareAtPrice }, context) => {
    if (compareAtPrice === null || (price !== null && compareAtPrice > price)) return;
    const message = price === null ? 'expected null, as for the price' : `expected more than the price, ${price}`;
    context.addIssue({ code: 'custom', path: ['compareAtPrice'], message });
  })
  .transform(({ price, compareAtPrice, ...same }) => ({ ...same, minor: price, compareAtMinor: compareAtPrice }));

const input = z.object({
  prices: many(variantPrice).superRefine(
    noneTwice(({ variantId, currency }) => `the price of variant ${variantId} in ${currency}`),
  ),
});

export const setVariantPrices = mutation<MutationResolvers['setVariantPrices']>()({
  input,
  perform: ({ prices }, context) => set(context.dependencies, prices, causeOfRequest(context)),
  type: 'VariantPricesSet',
  refusals: {
    'unknown-variant': ({ index, variantId }) =>
      notFound(['input', 'prices', index, 'variantId'], `variant ${variantId}`),
    'own-currency': ({ index, currency }) =>
      invalidInput(
        ['input', 'prices', index, 'currency'],
        `prices.${index}.currency: ${currency} is the currency of the product, whose price changePrice changes`,
      ),
  },
});
