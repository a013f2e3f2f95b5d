import type { VariantResolvers } from '../generated.ts';

/** A variant of which nothing was heard yet has none. */
const none = { available: 0, inStock: false, lowStock: true, lowStockThreshold: null };

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _args, { availability }) => (await availability.load(id)) ?? none,
  lowStockThreshold: async ({ id }, _args, { availability }) =>
    (await availability.load(id))?.lowStockThreshold ?? null,
  stockLevels: ({ id }, _args, { levelsOfVariant }) => levelsOfVariant.load(id),
};
