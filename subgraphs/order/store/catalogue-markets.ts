import type { PriceList } from '#packages/pricing/price-list.ts';
import type { MarketTerms } from '../domain/price-lines.ts';
import type { Tx } from './database.ts';

interface MarketRow {
  id: string;
  code: string;
  currency: string;
  lists: StoredList[];
}

/** A price list as JSON has it. */
type StoredList = Omit<PriceList, 'startsAt' | 'endsAt' | 'adjustment'> & {
  startsAt: string | null;
  endsAt: string | null;
  basisPoints: number | null;
  ending: string | null;
};

/**
 * Markets by their codes, with the price lists of their currencies that may apply at a time or later. SQL: every order in a market
 * asks, by one statement.
 */
export async function findMarkets(tx: Tx, codes: readonly string[], at: Date): Promise<MarketTerms[]> {
  const rows = await tx.$queryRaw<MarketRow[]>`
    SELECT DISTINCT ON (code) id, code, currency, (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', list.id, 'name', list.name, 'currency', list.currency, 'startsAt', list.starts_at, 'endsAt', list.ends_at,
        'marketIds', list.market_ids, 'customerGroups', list.customer_groups, 'priority', list.priority,
        'basisPoints', list.basis_points, 'ending', list.ending
      )), '[]')
      FROM catalogue_price_list AS list
      WHERE list.currency = market.currency AND (list.ends_at IS NULL OR list.ends_at > ${at}::timestamptz)
    ) AS lists
    FROM catalogue_market AS market WHERE code = ANY(${codes}::text[]) ORDER BY code, id DESC`;
  return rows.map(({ lists, ...market }) => ({ ...market, lists: lists.map(toList) }));
}

const toList = ({ startsAt, endsAt, basisPoints, ending, ...list }: StoredList): PriceList => ({
  ...list,
  startsAt: startsAt === null ? null : new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
  adjustment: basisPoints === null ? null : { basisPoints, ending },
});

/** Writes what is known of a market. */
export async function saveMarket(tx: Tx, market: { id: string; code: string; currency: string }): Promise<void> {
  await tx.catalogueMarket.upsert({ where: { id: market.id }, create: market, update: market });
}

export async function deleteMarket(tx: Tx, id: string): Promise<void> {
  await tx.catalogueMarket.deleteMany({ where: { id } });
}
