import type { Market } from '../domain/market.ts';
import type { Tx } from './database.ts';
import type { MarketCountry, Prisma, Market as StoredMarket } from './generated/client.ts';

/** Locks and reads all markets, in no particular order: what one says of itself concerns the others. SQL: a lock. */
export async function lockMarkets(tx: Tx): Promise<Market[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('markets'))`;
  return findWhere(tx, {});
}

/** Every market, by code. */
export async function listMarkets(tx: Tx): Promise<Market[]> {
  return (await findWhere(tx, {})).sort((a, b) => (a.code < b.code ? -1 : 1));
}

export const findMarkets = (tx: Tx, ids: readonly string[]): Promise<Market[]> =>
  findWhere(tx, { id: { in: [...ids] } });

export const findMarketsByCode = (tx: Tx, codes: readonly string[]): Promise<Market[]> =>
  findWhere(tx, { code: { in: [...codes] } });

/** Each with the price list it was found for. */
export async function findMarketsOfPriceLists(
  tx: Tx,
  priceListIds: readonly string[],
): Promise<(Market & { priceListId: string })[]> {
  const rows = await tx.priceListMarket.findMany({ where: { priceListId: { in: [...priceListIds] } } });
  const markets = await findMarkets(tx, [...new Set(rows.map(({ marketId }) => marketId))]);
  const byId = new Map(markets.map((market) => [market.id, market]));
  return rows
    .flatMap(({ priceListId, marketId }) => {
      const market = byId.get(marketId);
      return market ? [{ ...market, priceListId }] : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function findWhere(tx: Tx, where: Prisma.MarketWhereInput): Promise<Market[]> {
  const rows = await tx.market.findMany({ where, include: { countries: { orderBy: { position: 'asc' } } } });
  return rows.map(toMarket);
}

const toMarket = ({ countries, ...row }: StoredMarket & { countries: MarketCountry[] }): Market => ({
  ...row,
  countries: countries.map(({ country }) => country),
});

/** Writes markets as they are now. The markets are locked. */
export async function saveMarkets(tx: Tx, markets: readonly Market[]): Promise<void> {
  // What is the default no more before what is: there is one at any moment.
  for (const { countries, ...row } of [...markets].sort((a, b) => Number(a.isDefault) - Number(b.isDefault))) {
    await tx.market.upsert({ where: { id: row.id }, create: row, update: row });
    await tx.marketCountry.deleteMany({ where: { marketId: row.id } });
    const data = countries.map((country, position) => ({ country, position, marketId: row.id }));
    await tx.marketCountry.createMany({ data });
  }
}

export async function deleteMarket(tx: Tx, id: string): Promise<void> {
  await tx.market.delete({ where: { id } });
}

/** Ids of the price lists that name a market. */
export async function findPriceListsOfMarket(tx: Tx, marketId: string): Promise<string[]> {
  const rows = await tx.priceListMarket.findMany({ where: { marketId }, orderBy: { priceListId: 'asc' } });
  return rows.map(({ priceListId }) => priceListId);
}

/** Null while there are no markets. */
export async function findDefaultMarket(tx: Tx): Promise<Market | null> {
  const [market] = await findWhere(tx, { isDefault: true });
  return market ?? null;
}
