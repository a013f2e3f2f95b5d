import { isUuid } from '#packages/ids/uuidv7.ts';
import { findPriceLists } from '../../store/price-lists.ts';
import type { QueryResolvers } from '../generated.ts';

export const priceList: QueryResolvers['priceList'] = async (_parent, { id }, { dependencies }) => {
  if (!isUuid(id)) return null;
  const [list] = await findPriceLists(dependencies.database.prisma, [id.toLowerCase()]);
  return list ?? null;
};
