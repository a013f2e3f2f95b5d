import type { PriceList } from '../price-list.ts';
import type { Circumstances, VariantPrices } from '../variant-price.ts';

/** What applies, by the words of the rules one after another, and not by any code of the package: the reference of its tests. */
export function naivePrice(
  variant: VariantPrices,
  lists: readonly PriceList[],
  { market, customerGroups, quantity, at }: Circumstances,
): { minor: number; listId: string | null } | null {
  const currency = market === null ? variant.base.currency : market.currency;
  let own: number | undefined;
  for (const price of [variant.base, ...variant.others]) if (price.currency === currency) own ??= price.minor;
  if (own === undefined) return null;
  const basic = { minor: own, listId: null };
  if (market === null) return basic;

  const byPriority = (most: number): { minor: number; listId: string | null } => {
    const priorities = lists.map(({ priority }) => priority).filter((priority) => priority <= most);
    if (priorities.length === 0) return basic;
    const highest = Math.max(...priorities);
    let best: { minor: number; listId: string } | null = null;
    for (const list of lists) {
      if (list.priority !== highest || list.currency !== market.currency) continue;
      if (!(list.marketIds.length === 0 || list.marketIds.some((id) => id === market.id))) continue;
      const shared = new Set(list.customerGroups).intersection(new Set(customerGroups));
      if (list.customerGroups.length > 0 && shared.size === 0) continue;
      if (list.startsAt !== null && at.getTime() < list.startsAt.getTime()) continue;
      if (list.endsAt !== null && at.getTime() >= list.endsAt.getTime()) continue;
      let minor: number | null = null;
      if (list.adjustment) {
        minor = naiveAdjustment(byPriority(highest - 1).minor, list.adjustment);
      } else {
        for (let from = 1; from <= quantity; from++) {
          const entry = variant.entries.find((each) => each.priceListId === list.id && each.minQuantity === from);
          if (entry) minor = entry.minor;
        }
      }
      if (minor === null) continue;
      if (!best || minor < best.minor || (minor === best.minor && list.id < best.listId))
        best = { minor, listId: list.id };
    }
    return best ?? byPriority(highest - 1);
  };
  return byPriority(Number.POSITIVE_INFINITY);
}

function naiveAdjustment(minor: number, { basisPoints, ending }: NonNullable<PriceList['adjustment']>): number | null {
  const tenThousandths = BigInt(minor) * BigInt(10_000 + basisPoints);
  let nearest = tenThousandths / 10_000n;
  if (tenThousandths % 10_000n >= 5_000n) nearest += 1n;
  if (nearest > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  if (ending === null || nearest === 0n) return Number(nearest);
  // Outwards from the nearest, the lower one first.
  for (let away = 0n; away < 10n ** BigInt(ending.length); away++) {
    for (const candidate of [nearest - away, nearest + away]) {
      const isSafe = candidate >= 0n && candidate <= BigInt(Number.MAX_SAFE_INTEGER);
      const onItsSide = basisPoints > 0 ? candidate >= BigInt(minor) : candidate <= BigInt(minor);
      if (isSafe && onItsSide && String(candidate).padStart(4, '0').endsWith(ending)) return Number(candidate);
    }
  }
  return Number(nearest);
}
