import { saveVariants } from '../store/catalogue-variants.ts';
import type { Tx } from '../store/database.ts';

export interface ProductSnapshot {
  productId: string;
  variants: readonly { variantId: string; price: { minor: number; currency: string } }[];
}

/** Brings this subgraph's copy of a product up to date. */
export function copyProduct(tx: Tx, { productId, variants }: ProductSnapshot): Promise<void> {
  const rows = variants.map(({ variantId, price }) => {
    return { variantId, priceMinor: price.minor, currency: price.currency };
  });
  return saveVariants(tx, productId, rows);
}
