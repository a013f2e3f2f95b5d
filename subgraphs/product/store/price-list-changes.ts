import { z } from 'zod';
import type { PriceHistory } from '#packages/pricing/price-timeline.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type History, historyOf, mostChanges } from './price-history.ts';

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

interface ListChangeRow {
  priceListId: string;
  currency: string;
  version: number;
  state: unknown;
  at: Date;
}

const listChangeColumns = Prisma.sql`c.price_list_id AS "priceListId", c.currency, c.state, c.at, c.version`;

/** What the lists of currencies have been over time. SQL: so many changes of each currency, and the last of each list before those. */
export async function findListHistories(
  tx: Tx,
  currencies: readonly string[],
  most = mostChanges,
): Promise<(History<PriceListChange> & { currency: string })[]> {
  const latest = await tx.$queryRaw<ListChangeRow[]>`
    SELECT latest.* FROM unnest(${currencies}::text[]) AS asked(currency), LATERAL (
      SELECT ${listChangeColumns} FROM price_list_change c
      WHERE c.currency = asked.currency ORDER BY c.at DESC, c.version DESC, c.price_list_id LIMIT ${most}
    ) AS latest ORDER BY latest.at, latest.version`;
  const found = Map.groupBy(latest, ({ currency }) => currency);
  const full = [...found.values()].filter((rows) => rows.length >= most);
  const before = Map.groupBy(full.length > 0 ? await findListChangesBefore(tx, full) : [], ({ currency }) => currency);
  return currencies.map((currency) => {
    const [earlier, rows] = [before.get(currency) ?? [], found.get(currency) ?? []];
    return { currency, ...historyOf(earlier.map(toListChange), rows.map(toListChange)) };
  });
}

/** Of each list of a currency the last change that is not among these. */
function findListChangesBefore(tx: Tx, known: readonly (readonly ListChangeRow[])[]): Promise<ListChangeRow[]> {
  const changes = known.flat();
  return tx.$queryRaw`
    SELECT DISTINCT ON (c.price_list_id) ${listChangeColumns} FROM price_list_change c
    WHERE c.currency = ANY(${changes.map(({ currency }) => currency)}::text[]) AND (c.price_list_id, c.version) NOT IN (
      SELECT * FROM unnest(
        ${changes.map(({ priceListId }) => priceListId)}::uuid[], ${changes.map(({ version }) => version)}::int[]
      )
    )
    ORDER BY c.price_list_id, c.version DESC`;
}

const toListChange = ({ priceListId, currency, at, state: stored }: ListChangeRow): PriceListChange => ({
  priceListId,
  currency,
  at,
  list: stored === null ? null : state.parse(stored),
});
