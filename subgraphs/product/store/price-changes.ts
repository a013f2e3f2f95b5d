import { z } from 'zod';
import type { PriceHistory } from '#packages/pricing/price-timeline.ts';
import type { Tx } from './database.ts';

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

/** Most changes of a variant, and of the lists of a currency, that are looked back on: the latest ones. */
const mostChanges = 200;

/** The latest changes of each variant, oldest first. SQL: so many of each. */
export async function findLatestPriceChanges(tx: Tx, variantIds: readonly string[]): Promise<PriceChange[]> {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    SELECT latest.* FROM unnest(${variantIds}::uuid[]) AS asked(id), LATERAL (
      SELECT id, variant_id AS "variantId", currency, price_list_id AS "priceListId", min_quantity AS "minQuantity", price,
        compare_at_price AS "compareAtPrice", at
      FROM price_change WHERE variant_id = asked.id ORDER BY id DESC LIMIT ${mostChanges}
    ) AS latest ORDER BY latest.id`;
  return rows.map(toChange);
}

/** A price list as it became. */
export type PriceListChange = PriceHistory['lists'][number] & { currency: string };

const moment = z.iso.datetime().transform((at) => new Date(at));

/** As `savePriceList` wrote it. */
const state = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  startsAt: moment.nullable(),
  endsAt: moment.nullable(),
  marketIds: z.array(z.string()),
  customerGroups: z.array(z.string()),
  priority: z.int(),
  adjustment: z.object({ basisPoints: z.int(), ending: z.string().nullable() }).nullable(),
});

/** The latest changes of the lists of each currency, oldest first. SQL: so many of each. */
export async function findLatestListChanges(tx: Tx, currencies: readonly string[]): Promise<PriceListChange[]> {
  const rows = await tx.$queryRaw<{ priceListId: string; currency: string; state: unknown; at: Date }[]>`
    SELECT latest.* FROM unnest(${currencies}::text[]) AS asked(currency), LATERAL (
      SELECT price_list_id AS "priceListId", currency, state, at, version
      FROM price_list_change WHERE currency = asked.currency ORDER BY at DESC, version DESC LIMIT ${mostChanges}
    ) AS latest ORDER BY latest.at, latest.version`;
  return rows.map(({ priceListId, currency, at, state: stored }) => {
    return { priceListId, currency, at, list: stored === null ? null : state.parse(stored) };
  });
}
