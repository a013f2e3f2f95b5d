import { awaitReplica } from '#packages/replica/await-replica.ts';
import type { Database } from '../store/database.ts';
import { hasStockItem } from '../store/stock-items.ts';

/** True when stock of the variant is kept, which begins when the event that created its product has arrived. */
export const awaitStockItem = (database: Database, variantId: string): Promise<boolean> =>
  awaitReplica(() => hasStockItem(database.prisma, variantId));
