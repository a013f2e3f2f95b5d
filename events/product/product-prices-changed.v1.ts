import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Variants of a product got, changed or lost prices in other currencies; the other prices are as they were. The aggregate is the product. */
export const productPricesChangedV1 = defineEvent(
  'product.prices-changed',
  1,
  z.object({
    productId: z.uuid(),
    variants: z
      .array(
        z.object({
          variantId: z.uuid(),
          prices: z
            .array(
              z.object({
                currency: z.string().length(3),
                /** In minor units; null when there is no price in the currency any more. */
                minor: z.int().nonnegative().nullable(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  }),
);
