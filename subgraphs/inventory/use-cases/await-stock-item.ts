import { awaitProjection } from '#packages/projection/await-projection.ts';
import type { Database } from '../store/database.ts';
import { hasStockItem } from '../store/stock-items.ts';

/** True when stock of the variant is kept, which begins when the event that created its product has arrived. */
export const awaitStockItem = (database: Database, variantId: string): Promise<boolean> =>
  awaitProjection(() => hasStockItem(database.prisma, variantId));
