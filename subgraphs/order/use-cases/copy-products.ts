import { saveVariants } from '../store/catalogue-variants.ts';
import type { Tx } from '../store/database.ts';

export interface ProductSnapshot {
  productId: string;
  /** Absent when it is. */
  isForSale?: boolean | undefined;
  variants: readonly { variantId: string; price: { minor: number; currency: string } }[];
}

/** Brings this subgraph's copies of products, of each one, up to date. */
export function copyProducts(tx: Tx, products: readonly ProductSnapshot[]): Promise<void> {
  const productIds = products.map(({ productId }) => productId);
  const rows = products.flatMap(({ productId, isForSale = true, variants }) =>
    variants.map(({ variantId, price }) => {
      return { variantId, productId, priceMinor: price.minor, currency: price.currency, isForSale };
    }),
  );
  return saveVariants(tx, productIds, rows);
}
