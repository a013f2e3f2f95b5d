import { lowestPriorPrice } from '#packages/pricing/lowest-prior-price.ts';
import { priceSteps } from '#packages/pricing/price-timeline.ts';
import type { VariantPricingResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';

export const VariantPricing: VariantPricingResolvers = {
  price: ({ resolved }) => resolved && moneyOf(resolved),
  compareAtPrice: ({ resolved }) =>
    resolved && resolved.compareAtMinor !== null
      ? moneyOf({ minor: resolved.compareAtMinor, currency: resolved.currency })
      : null,
  async lowestPriorPrice({ variant, market, at, resolved }, _args, { priceChangesOfVariant, listChangesOfCurrency }) {
    if (!resolved) return null;
    const { currency } = resolved;
    const [changes, lists] = await Promise.all([
      priceChangesOfVariant.load(variant.id),
      market ? listChangesOfCurrency.load(currency) : [],
    ]);
    // The database's clock, by which changes are written, may be ahead: what was read has happened.
    const known = changes.map((change) => ({ ...change, at: new Date(Math.min(change.at.getTime(), at.getTime())) }));
    const prices = known.filter(({ priceListId }) => priceListId === null);
    const entries = known.flatMap(({ priceListId, minQuantity, ...change }) =>
      priceListId === null || minQuantity === null ? [] : [{ ...change, priceListId, minQuantity }],
    );
    const minor = lowestPriorPrice(priceSteps({ prices, entries, lists }, { market, currency, at }), at);
    return minor === null ? null : moneyOf({ minor, currency });
  },
  pricesIncludeTax: ({ market }) => market?.pricesIncludeTax ?? null,
  explanation: (pricing) => pricing,
};
