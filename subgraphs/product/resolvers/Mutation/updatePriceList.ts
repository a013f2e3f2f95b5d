import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { withoutAbsent } from '#packages/mutations/without-absent.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { updatePriceList as update } from '../../use-cases/price-lists/update-price-list.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { priceListFields } from '../inputs/price-list-fields.ts';
import {
  endsBeforeItStarts,
  marketOfOtherCurrency,
  priceListChanged,
  unknownGroupOfList,
  unknownMarketOfList,
  unknownPriceList,
} from '../price-list-errors.ts';

const { name, startsAt, endsAt, markets, customerGroups, priority, adjustment } = priceListFields;

const input = z
  .object({
    ...{ id, expectedVersion },
    name: name.nullish(),
    markets: markets.nullish(),
    customerGroups: customerGroups.nullish(),
    priority: priority.nullish(),
    // Of these, null is something to be.
    startsAt: startsAt.optional(),
    endsAt: endsAt.optional(),
    adjustment: adjustment.optional(),
  })
  .transform(({ id, expectedVersion, startsAt, endsAt, adjustment, ...wished }) => ({
    ...{ id, expectedVersion },
    ...withoutAbsent(wished),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(adjustment !== undefined && { adjustment }),
  }));

export const updatePriceList = mutation<MutationResolvers['updatePriceList']>()({
  input,
  perform: ({ id, expectedVersion, ...wished }, context) =>
    update(context.dependencies, { id, expectedVersion, wished }, causeOfRequest(context)),
  type: 'PriceList',
  refusals: {
    'unknown-price-list': unknownPriceList,
    'price-list-changed': priceListChanged,
    'ends-before-it-starts': endsBeforeItStarts,
    'unknown-market': unknownMarketOfList,
    'other-currency': marketOfOtherCurrency,
    'unknown-group': unknownGroupOfList,
    'other-kind': () =>
      invalidInput(
        ['input', 'adjustment'],
        'adjustment: a list of entries has none, and a list that adjusts always one',
      ),
  },
});
