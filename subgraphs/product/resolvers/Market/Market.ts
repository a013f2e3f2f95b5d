import type { MarketResolvers } from '../generated.ts';

export const Market: MarketResolvers = {
  __resolveReference: ({ id }, { markets }) => markets.load(id),
};
