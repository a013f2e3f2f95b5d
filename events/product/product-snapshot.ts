import { z } from 'zod';
import { moneySchema } from '../money.ts';

/** What other subgraphs need to know of a product: which variants it has and what they cost. */
export const productSnapshotSchema = z.object({
  productId: z.uuid(),
  /** Absent in events from before a product could be anything else: then it is for sale. */
  isForSale: z.boolean().optional(),
  variants: z.array(z.object({ variantId: z.uuid(), sku: z.string(), price: moneySchema })),
});
