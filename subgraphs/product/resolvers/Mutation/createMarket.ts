import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { createMarket as create } from '../../use-cases/markets/create-market.ts';
import type { MutationResolvers } from '../generated.ts';
import { marketFields } from '../inputs/market-fields.ts';
import { codeTaken, countryTaken, tooManyMarkets } from '../market-errors.ts';

export const createMarket = mutation<MutationResolvers['createMarket']>()({
  input: z.object(marketFields),
  perform: (market, context) => create(context.dependencies, market, causeOfRequest(context)),
  type: 'Market',
  refusals: { 'code-taken': codeTaken, 'country-taken': countryTaken, 'too-many-markets': tooManyMarkets },
});
