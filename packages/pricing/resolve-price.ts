import { adjustPrice } from './adjust-price.ts';
import type { PriceList, PriceListEntry } from './price-list.ts';
import type {
  Circumstances,
  ConsideredList,
  CurrencyPrice,
  ListOutcome,
  ResolvedPrice,
  VariantPrices,
} from './variant-price.ts';
import { whyNot } from './why-not.ts';

/**
 * What a variant costs; null where it has no price in the market's currency: it is not for sale there, whatever is on lists.
 *
 * Of the lists that apply, the one with the highest priority decides, of several the lowest price, then the lowest id. A list of
 * entries gives the price of the greatest quantity that is reached. An adjustment changes the price that would apply by lists of
 * lower priority, so lists of one priority do not add up.
 */
export function resolvePrice<List extends PriceList>(
  { base, others, entries }: VariantPrices,
  lists: readonly List[],
  circumstances: Circumstances,
): ResolvedPrice<List> | null {
  const { market, quantity } = circumstances;
  const own =
    !market || market.currency === base.currency ? base : others.find((each) => each.currency === market.currency);
  if (!own) return null;
  const offers = lists.map((list): Offer<List> => ({ list, ...offerOf(list, entries, circumstances) }));
  let applied: Applied<List> = { offer: null, minor: own.minor };
  for (const rank of [...Map.groupBy(offers, ({ list }) => list.priority)].sort(([a], [b]) => a - b)) {
    applied = decide(rank[1], applied);
  }
  const { offer, minor } = applied;
  return {
    currency: own.currency,
    minor,
    compareAtMinor: compareAt(own, minor),
    source: offer ? 'PRICE_LIST' : own === base ? 'BASE_PRICE' : 'CURRENCY_PRICE',
    list: offer?.list ?? null,
    minQuantity: offer?.entry && offer.entry.minQuantity > 1 && quantity > 1 ? offer.entry.minQuantity : null,
    considered: considered(offers, applied),
  };
}

/** A list and what it offers; `outcome` is null while it may apply. */
interface Offer<List> {
  list: List;
  entry: PriceListEntry | null;
  outcome: ListOutcome | null;
  minor: number | null;
}

interface Applied<List> {
  /** Null for the variant's own price. */
  offer: Offer<List> | null;
  minor: number;
  /** The offer that an adjustment changes. */
  adjusted?: Offer<List> | null;
}

function offerOf(
  list: PriceList,
  entries: readonly PriceListEntry[],
  circumstances: Circumstances,
): Omit<Offer<PriceList>, 'list'> {
  const none = { entry: null, minor: null };
  const outcome = whyNot(list, circumstances);
  if (outcome) return { ...none, outcome };
  if (list.adjustment) return { ...none, outcome: null };
  const ofList = entries.filter(({ priceListId }) => priceListId === list.id);
  if (ofList.length === 0) return { ...none, outcome: 'NO_ENTRY' };
  const reached = ofList.filter(({ minQuantity }) => minQuantity <= circumstances.quantity);
  const [entry] = reached.sort((a, b) => b.minQuantity - a.minQuantity);
  return entry ? { entry, outcome: null, minor: entry.minor } : { ...none, outcome: 'QUANTITY_TOO_LOW' };
}

/** What applies once the offers of one priority are known; fills in what adjustments come to. */
function decide<List extends PriceList>(offers: readonly Offer<List>[], below: Applied<List>): Applied<List> {
  for (const offer of offers) {
    if (offer.outcome || !offer.list.adjustment) continue;
    offer.minor = adjustPrice(below.minor, offer.list.adjustment);
    if (offer.minor === null) offer.outcome = 'TOO_LARGE';
  }
  const [best] = offers
    .flatMap((offer) => (offer.outcome || offer.minor === null ? [] : [{ offer, minor: offer.minor }]))
    .sort((a, b) => a.minor - b.minor || (a.offer.list.id < b.offer.list.id ? -1 : 1));
  if (!best) return below;
  return { ...best, adjusted: best.offer.list.adjustment ? below.offer : null };
}

/** What it cost before, or without lists, when that is more. */
function compareAt({ minor: own, compareAtMinor }: CurrencyPrice, minor: number): number | null {
  const before = compareAtMinor ?? own;
  return before > minor ? before : null;
}

function considered<List extends PriceList>(
  offers: readonly Offer<List>[],
  { offer: applied, adjusted }: Applied<List>,
): ConsideredList<List>[] {
  const outcomeOf = (offer: Offer<List>): ListOutcome => {
    if (offer === applied) return 'APPLIED';
    return offer.outcome ?? (offer === adjusted ? 'ADJUSTED' : 'OUTRANKED');
  };
  return offers
    .map((offer) => ({ list: offer.list, minor: offer.minor, outcome: outcomeOf(offer) }))
    .sort((a, b) => b.list.priority - a.list.priority || (a.list.id < b.list.id ? -1 : 1));
}
