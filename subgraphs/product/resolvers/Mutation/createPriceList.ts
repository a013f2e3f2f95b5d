import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { createPriceList as create } from '../../use-cases/price-lists/create-price-list.ts';
import type { MutationResolvers } from '../generated.ts';
import { currency } from '../inputs/market-fields.ts';
import { priceListFields } from '../inputs/price-list-fields.ts';
import {
  endsBeforeItStarts,
  marketOfOtherCurrency,
  tooManyPriceLists,
  unknownGroupOfList,
  unknownMarketOfList,
} from '../price-list-errors.ts';

const { startsAt, endsAt, adjustment } = priceListFields;

const input = z.object({
  ...priceListFields,
  currency,
  startsAt: startsAt.default(null),
  endsAt: endsAt.default(null),
  adjustment: adjustment.default(null),
});

export const createPriceList = mutation<MutationResolvers['createPriceList']>()({
  input,
  perform: (list, context) => create(context.dependencies, list, causeOfRequest(context)),
  type: 'PriceList',
  refusals: {
    'ends-before-it-starts': endsBeforeItStarts,
    'unknown-market': unknownMarketOfList,
    'other-currency': marketOfOtherCurrency,
    'unknown-group': unknownGroupOfList,
    'too-many-price-lists': tooManyPriceLists,
  },
});
