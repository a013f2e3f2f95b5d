import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type History, historyOf, mostChanges } from './price-history.ts';

/** What a variant cost from a moment on; `price` is null for nothing any more. */
export interface PriceChange {
  /** Counts up. */
  id: number;
  variantId: string;
  currency: string;
  /** Null for its own price. */
  priceListId: string | null;
  minQuantity: number | null;
  minor: number | null;
  compareAtMinor: number | null;
  at: Date;
}

type ChangeRow = Omit<PriceChange, 'id' | 'minor' | 'compareAtMinor'> & {
  id: bigint;
  price: bigint | null;
  compareAtPrice: bigint | null;
};

const toChange = ({ id, price, compareAtPrice, ...row }: ChangeRow): PriceChange => ({
  ...row,
  id: Number(id),
  minor: price === null ? null : Number(price),
  compareAtMinor: compareAtPrice === null ? null : Number(compareAtPrice),
});

/** Changes of a variant's prices, the latest first: at most `limit`, those before one. */
export async function listPriceChanges(
  tx: Tx,
  variantId: string,
  { after, limit }: { after: number | null; limit: number },
): Promise<PriceChange[]> {
  const where = { variantId, ...(after !== null && { id: { lt: after } }) };
  return (await tx.priceChange.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toChange);
}

const changeColumns = Prisma.sql`
  c.id, c.variant_id AS "variantId", c.currency, c.price_list_id AS "priceListId", c.min_quantity AS "minQuantity", c.price,
  c.compare_at_price AS "compareAtPrice", c.at`;

/** A variant and the currency in which it is asked for. */
export interface PricedVariant {
  variantId: string;
  currency: string;
}

/** What variants cost in a currency over time. SQL: so many changes of each, and the last of each kind before those. */
export async function findPriceHistories(
  tx: Tx,
  asked: readonly PricedVariant[],
  most = mostChanges,
): Promise<(History<PriceChange> & PricedVariant)[]> {
  const ids = asked.map(({ variantId }) => variantId);
  const currencies = asked.map(({ currency }) => currency);
  const latest = await tx.$queryRaw<ChangeRow[]>`
    SELECT latest.* FROM unnest(${ids}::uuid[], ${currencies}::text[]) AS asked(id, currency), LATERAL (
      SELECT ${changeColumns} FROM price_change c
      WHERE c.variant_id = asked.id AND c.currency = asked.currency ORDER BY c.id DESC LIMIT ${most}
    ) AS latest ORDER BY latest.id`;
  const found = Map.groupBy(latest, keyOf);
  const full = [...found.values()].flatMap((rows) => (rows.length < most ? [] : (rows[0] ?? [])));
  const before = Map.groupBy(full.length > 0 ? await findChangesBefore(tx, full) : [], keyOf);
  return asked.map((each) => {
    const [earlier, rows] = [before.get(keyOf(each)) ?? [], found.get(keyOf(each)) ?? []];
    return { ...each, ...historyOf(earlier.map(toChange), rows.map(toChange)) };
  });
}

export const keyOf = ({ variantId, currency }: PricedVariant): string => `${variantId} ${currency}`;

export function ofKey(key: string): PricedVariant {
  const [variantId = '', currency = ''] = key.split(' ');
  return { variantId, currency };
}

/** Of each own price, and each price on a list, the last change before another one of the variant. */
function findChangesBefore(tx: Tx, changes: readonly ChangeRow[]): Promise<ChangeRow[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (c.variant_id, c.currency, c.price_list_id, c.min_quantity) ${changeColumns}
    FROM unnest(
      ${changes.map(({ variantId }) => variantId)}::uuid[], ${changes.map(({ currency }) => currency)}::text[],
      ${changes.map(({ id }) => id)}::bigint[]
    ) AS first(variant_id, currency, id)
    JOIN price_change c ON c.variant_id = first.variant_id AND c.currency = first.currency AND c.id < first.id
    ORDER BY c.variant_id, c.currency, c.price_list_id, c.min_quantity, c.id DESC`;
}
