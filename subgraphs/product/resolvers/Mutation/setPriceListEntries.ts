import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, quantity } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { mostEntries } from '../../domain/price-list.ts';
import { setPriceListEntries as set } from '../../use-cases/price-lists/set-price-list-entries.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { amount, many, noneTwice } from '../inputs/many-prices.ts';
import { priceListChanged } from '../price-list-errors.ts';

const entry = z
  .object({ variantId: id, minQuantity: quantity(1, 10_000), price: amount })
  .transform(({ price, ...same }) => ({ ...same, minor: price }));

const input = z.object({
  priceListId: id,
  expectedVersion,
  entries: many(entry).superRefine(
    noneTwice(({ variantId, minQuantity }) => `the price of variant ${variantId} from ${minQuantity} on`),
  ),
});

export const setPriceListEntries = mutation<MutationResolvers['setPriceListEntries']>()({
  input,
  perform: (change, context) => set(context.dependencies, change, causeOfRequest(context)),
  type: 'PriceList',
  refusals: {
    'unknown-price-list': (_, { priceListId }) => notFound(['input', 'priceListId'], `price list ${priceListId}`),
    'price-list-changed': priceListChanged,
    'no-list-of-entries': () =>
      invalidInput(
        ['input', 'priceListId'],
        'priceListId: expected a list of entries, and not one that adjusts prices',
      ),
    'unknown-variant': ({ index }, { entries }) =>
      notFound(['input', 'entries', index, 'variantId'], `variant ${entries[index]?.variantId}`),
    'too-many-entries': ({ index }) =>
      invalidInput(
        ['input', 'entries', index],
        `entries.${index}: expected at most ${mostEntries} entries of a variant on all lists together`,
      ),
  },
});
