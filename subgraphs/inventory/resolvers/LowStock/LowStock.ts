import { readFirst } from '#packages/connection/read-first.ts';
import { countLow, listLow } from '../../store/stock-levels.ts';
import type { LowStockResolvers } from '../generated.ts';

export const LowStock: LowStockResolvers = {
  total: (_parent, _args, { dependencies }) => countLow(dependencies.database.prisma),
  async variants(_parent, args, { dependencies }) {
    const ids = await listLow(dependencies.database.prisma, readFirst(args, { usual: 20, most: 100 }));
    return ids.map((id) => ({ id }));
  },
};
