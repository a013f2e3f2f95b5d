import type { KeptPriceList } from '../domain/price-list.ts';
import type { Tx } from './database.ts';
import type { PriceListMarket, Prisma, PriceList as StoredPriceList } from './generated/client.ts';

/** Locks and reads a price list; null when there is none. Everything that changes one takes this lock first. SQL: a lock. */
export async function lockPriceList(tx: Tx, id: string): Promise<KeptPriceList | null> {
  await tx.$queryRaw`SELECT 1 FROM price_list WHERE id = ${id}::uuid FOR UPDATE`;
  const [list] = await findPriceLists(tx, [id]);
  return list ?? null;
}

export const findPriceLists = (tx: Tx, ids: readonly string[]): Promise<KeptPriceList[]> =>
  findWhere(tx, { where: { id: { in: [...ids] } } });

/** All with one of the currencies. */
export const findPriceListsOfCurrencies = (tx: Tx, currencies: readonly string[]): Promise<KeptPriceList[]> =>
  findWhere(tx, { where: { currency: { in: [...currencies] } } });

/** The newest first: ids are UUIDv7. */
export function listPriceLists(tx: Tx, { after, limit }: { after: string | null; limit: number }) {
  const where = after === null ? {} : { id: { lt: after } };
  return findWhere(tx, { where, orderBy: { id: 'desc' }, take: limit });
}

export const countPriceLists = (tx: Tx): Promise<number> => tx.priceList.count();

async function findWhere(tx: Tx, query: Omit<Prisma.PriceListFindManyArgs, 'include' | 'select'>) {
  const rows = await tx.priceList.findMany({ ...query, include: { markets: { orderBy: { marketId: 'asc' } } } });
  return rows.map(toPriceList);
}

function toPriceList({ basisPoints, ending, markets, ...row }: StoredPriceList & { markets: PriceListMarket[] }) {
  const list: KeptPriceList = {
    ...row,
    marketIds: markets.map(({ marketId }) => marketId),
    adjustment: basisPoints === null ? null : { basisPoints, ending },
  };
  return list;
}

/** Writes a list as it is now, new or locked, and what it has become into its history. */
export async function savePriceList(tx: Tx, list: KeptPriceList, at: Date): Promise<void> {
  const { marketIds, adjustment, customerGroups, ...head } = list;
  const row = {
    ...head,
    customerGroups: [...customerGroups],
    basisPoints: adjustment?.basisPoints ?? null,
    ending: adjustment?.ending ?? null,
  };
  await tx.priceList.upsert({ where: { id: list.id }, create: row, update: row });
  await tx.priceListMarket.deleteMany({ where: { priceListId: list.id } });
  await tx.priceListMarket.createMany({ data: marketIds.map((marketId) => ({ marketId, priceListId: list.id })) });
  await tx.priceListChange.create({ data: { ...changeOf(list), state: stateOf(list), at } });
}

/** Writes that something was told of a locked list, or that its entries were changed. */
export async function updateVersions(
  tx: Tx,
  { id, version, eventVersion }: Pick<KeptPriceList, 'id' | 'version' | 'eventVersion'>,
): Promise<void> {
  await tx.priceList.update({ where: { id }, data: { version, eventVersion }, select: { id: true } });
}

/** Deletes a locked list with its entries; its history stays. */
export async function deletePriceList(tx: Tx, list: KeptPriceList, at: Date): Promise<void> {
  await tx.priceListChange.create({ data: { ...changeOf({ ...list, version: list.version + 1 }), at } });
  await tx.priceList.delete({ where: { id: list.id } });
}

const changeOf = ({ id, version, currency }: KeptPriceList) => ({ priceListId: id, version, currency });

const stateOf = ({
  version: _,
  eventVersion: __,
  startsAt,
  endsAt,
  marketIds,
  customerGroups,
  ...list
}: KeptPriceList) => ({
  ...list,
  adjustment: list.adjustment && { ...list.adjustment },
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
  marketIds: [...marketIds],
  customerGroups: [...customerGroups],
});
