import { z } from 'zod';
import { isPriceBreakdown } from '#packages/price/price-breakdown.ts';

/** What an order costs, in minor units of its currency. Whoever counts revenue reads `totalMinor`. */
export const priceBreakdownSchema = z
  .object({
    linesMinor: z.int().nonnegative(),
    discountsMinor: z.int().nonnegative(),
    shippingMinor: z.int().nonnegative(),
    taxMinor: z.int().nonnegative(),
    totalMinor: z.int().nonnegative(),
  })
  .refine(isPriceBreakdown, 'expected lines − discounts + shipping + tax to be the total');
