import { z } from 'zod';

/** An order as other subgraphs need to know it. Amounts are minor units of its currency. */
export const orderSnapshotSchema = z.object({
  orderId: z.uuid(),
  customerId: z.uuid(),
  placedAt: z.iso.datetime(),
  currency: z.string().length(3),
  totalMinor: z.int().nonnegative(),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        productId: z.uuid(),
        variantId: z.uuid(),
        quantity: z.int().positive(),
        unitPriceMinor: z.int().nonnegative(),
      }),
    )
    .min(1),
});
