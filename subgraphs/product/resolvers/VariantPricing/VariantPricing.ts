import { GraphQLError } from 'graphql';
import { lowestPriorPrice } from '#packages/pricing/lowest-prior-price.ts';
import { priceSteps } from '#packages/pricing/price-timeline.ts';
import { keyOf } from '../../store/price-changes.ts';
import { mostChanges } from '../../store/price-history.ts';
import type { VariantPricingResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';

export const VariantPricing: VariantPricingResolvers = {
  price: ({ resolved }) => resolved && moneyOf(resolved),
  compareAtPrice: ({ resolved }) =>
    resolved && resolved.compareAtMinor !== null
      ? moneyOf({ minor: resolved.compareAtMinor, currency: resolved.currency })
      : null,
  async lowestPriorPrice({ variant, market, at, resolved }, _args, { priceHistoryOfVariant, listHistoryOfCurrency }) {
    if (!resolved) return null;
    const { currency } = resolved;
    const [ofVariant, ofLists] = await Promise.all([
      priceHistoryOfVariant.load(keyOf({ variantId: variant.id, currency })),
      market ? listHistoryOfCurrency.load(currency) : null,
    ]);
    const { changes, since } = ofVariant ?? { changes: [], since: null };
    const { changes: lists, since: listsSince } = ofLists ?? { changes: [], since: null };
    // The database's clock, by which changes are written, may be ahead: what was read has happened.
    const known = changes.map((change) => ({ ...change, at: new Date(Math.min(change.at.getTime(), at.getTime())) }));
    const prices = known.filter(({ priceListId }) => priceListId === null);
    const entries = known.flatMap(({ priceListId, minQuantity, ...change }) =>
      priceListId === null || minQuantity === null ? [] : [{ ...change, priceListId, minQuantity }],
    );
    const steps = priceSteps({ prices, entries, lists }, { market, currency, at });
    const minor = lowestPriorPrice(steps, at, { knownSince: latestOf(since, listsSince) });
    if (minor === 'unknown') throw changedTooOften();
    return minor === null ? null : moneyOf({ minor, currency });
  },
  pricesIncludeTax: ({ market }) => market?.pricesIncludeTax ?? null,
  explanation: (pricing) => pricing,
};

function changedTooOften(): GraphQLError {
  const limit = { limit: 'price changes', maximum: mostChanges };
  return new GraphQLError('It cannot be told: prices have changed too often in that time.', {
    extensions: { code: 'LIMIT_EXCEEDED', ...limit },
  });
}

const latestOf = (...moments: readonly (Date | null)[]) =>
  moments.reduce((latest, moment) => (moment !== null && (latest === null || latest < moment) ? moment : latest), null);
