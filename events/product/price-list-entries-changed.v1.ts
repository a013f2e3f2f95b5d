import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Entries of a price list were set or removed; the others are as they were. The aggregate is the price list. */
export const priceListEntriesChangedV1 = defineEvent(
  'price-list.entries-changed',
  1,
  z.object({
    priceListId: z.uuid(),
    entries: z
      .array(
        z.object({
          variantId: z.uuid(),
          minQuantity: z.int().positive(),
          /** In minor units of the list's currency; null when it was removed. */
          minor: z.int().nonnegative().nullable(),
        }),
      )
      .min(1),
  }),
);
