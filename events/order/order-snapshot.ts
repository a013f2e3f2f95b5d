import { z } from 'zod';
import { priceBreakdownSchema } from '../price.ts';

/** An order as other subgraphs need to know it. Amounts are minor units of its currency. */
export const orderSnapshotSchema = z.object({
  orderId: z.uuid(),
  customerId: z.uuid(),
  placedAt: z.iso.datetime(),
  currency: z.string().length(3),
  /** What it costs in all; the same as `price.totalMinor`. */
  totalMinor: z.int().nonnegative(),
  /** Absent in events from before it was said: then nothing was taken off or added. */
  price: priceBreakdownSchema.optional(),
  /** The code of the market it was placed in, as it was then; absent outside of markets. */
  market: z.string().optional(),
  /** Where it goes, ISO 3166-1 alpha-2; absent in events from before it was said, and when no address is known. */
  shippingCountry: z.string().length(2).optional(),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        productId: z.uuid(),
        variantId: z.uuid(),
        quantity: z.int().positive(),
        unitPriceMinor: z.int().nonnegative(),
        /** The price list that the unit price is of; absent for none. */
        priceListId: z.uuid().optional(),
      }),
    )
    .min(1),
});
