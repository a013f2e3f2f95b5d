import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// Told once each time, after the change that did it.
/** Units of a variant are available of which there was none, for the first time or again. The aggregate is the variant's stock. */
export const stockBackV1 = defineEvent(
  'stock.back',
  1,
  z.object({
    variantId: z.uuid(),
    /** Units on hand and not reserved, over all warehouses. */
    available: z.int().positive(),
  }),
);
