import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// Told every hour, not with each order. Several follow one another where many products have changed.
/** More or fewer units of some products were sold in the last days than were told before. The aggregate is what was sold in so many days, by their number. */
export const productSalesChangedV1 = defineEvent(
  'product-sales.changed',
  1,
  z.object({
    /** How many days are looked back on. */
    days: z.int().positive(),
    /** Those of which it is another number now. */
    products: z
      .array(
        z.object({
          productId: z.uuid(),
          // What is above 2^53 - 1 is told as that.
          units: z.int().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
  }),
);
