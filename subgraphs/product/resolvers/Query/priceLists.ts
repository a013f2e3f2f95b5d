import { z } from 'zod';
import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import type { KeptPriceList } from '../../domain/price-list.ts';
import { countPriceLists, listPriceLists } from '../../store/price-lists.ts';
import type { QueryResolvers } from '../generated.ts';

/** Resolver parent of `PriceListConnection`. */
export interface PriceListPage extends Connection<KeptPriceList> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
}

const place = z.uuid();

export const priceLists: QueryResolvers['priceLists'] = async (
  _parent,
  args,
  { dependencies },
): Promise<PriceListPage> => {
  const { prisma } = dependencies.database;
  const page = readPage(args, place);
  const rows = await listPriceLists(prisma, { after: page.after, limit: page.first + 1 });
  return { ...toConnection(rows, page, ({ id }) => id), totalCount: () => countPriceLists(prisma) };
};
