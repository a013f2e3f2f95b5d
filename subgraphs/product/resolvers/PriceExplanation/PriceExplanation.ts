import type { PriceExplanationResolvers } from '../generated.ts';

export const PriceExplanation: PriceExplanationResolvers = {
  source: ({ resolved }) => resolved?.source ?? null,
  priceListId: ({ resolved }) => resolved?.list?.id ?? null,
  priceListName: ({ resolved }) => resolved?.list?.name ?? null,
  minQuantity: ({ resolved }) => resolved?.minQuantity ?? null,
  considered: ({ resolved }) =>
    (resolved?.considered ?? []).map((considered) => ({ ...considered, currency: resolved?.currency ?? '' })),
};
