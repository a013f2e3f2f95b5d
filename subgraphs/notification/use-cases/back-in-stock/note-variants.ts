import type { Tx } from '../../store/database.ts';
import { insertStockStates } from '../../store/stock-states.ts';

/** Notes that there are the variants of products, so that one may wait for them. */
export const noteVariants = (
  tx: Tx,
  products: readonly { variants: readonly { variantId: string }[] }[],
): Promise<void> =>
  insertStockStates(
    tx,
    products.flatMap(({ variants }) => variants.map(({ variantId }) => variantId)),
  );
