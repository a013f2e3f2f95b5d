import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { isInForce } from '#packages/pricing/price-list.ts';
import { type EntryPlace, listEntries } from '../../store/price-list-entries.ts';
import type { PriceListResolvers } from '../generated.ts';

const place: z.ZodType<EntryPlace> = z.tuple([z.uuid(), z.int32()]);

export const PriceList: PriceListResolvers = {
  isInForce: (list, _args, { dependencies }) => isInForce(list, dependencies.clock()),
  markets: ({ id }, _args, { marketsOfPriceList }) => marketsOfPriceList.load(id),
  customerGroups: ({ customerGroups }) => [...customerGroups],
  adjustment: ({ adjustment }) => adjustment && { percent: adjustment.basisPoints / 100, ending: adjustment.ending },
  async entries({ id, currency }, args, { dependencies }) {
    const page = readPage(args, place);
    const { prisma } = dependencies.database;
    const rows = await listEntries(prisma, id, { after: page.after, limit: page.first + 1 });
    const entries = rows.map((entry) => ({ ...entry, currency }));
    return toConnection(entries, page, ({ variantId, minQuantity }): EntryPlace => [variantId, minQuantity]);
  },
};
