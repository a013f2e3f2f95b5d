import { hasScope } from '#packages/identity/identity.ts';
import type { Context } from '../../context.ts';
import type { VariantResolvers } from '../generated.ts';
import type { VariantParent } from '../parents.ts';

/** A variant of which nothing was heard yet has none. */
const none = { available: 0, inStock: false, lowStock: true, lowStockThreshold: null };

export const Variant: VariantResolvers = {
  async __resolveReference({ id }, { availability: loader, identity }) {
    const availability = await loader.load(id);
    // What was never for sale is for staff to know of.
    return availability?.wasForSale === false && !hasScope(identity, 'stock:read') ? null : { id, availability };
  },
  availability: async (variant, _args, context) => (await availabilityOf(variant, context)) ?? none,
  lowStockThreshold: async (variant, _args, context) =>
    (await availabilityOf(variant, context))?.lowStockThreshold ?? null,
  stockLevels: ({ id }, _args, { levelsOfVariant }) => levelsOfVariant.load(id),
};

const availabilityOf = ({ id, availability }: VariantParent, context: Context) =>
  availability === undefined ? context.availability.load(id) : availability;
