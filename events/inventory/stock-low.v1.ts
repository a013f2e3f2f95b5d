import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// Told once each time, after the change that did it. What is out is low, too, whatever its threshold.
/** The available units of a variant fell to its threshold, or that rose to them. The aggregate is the variant's stock. */
export const stockLowV1 = defineEvent(
  'stock.low',
  1,
  z.object({
    variantId: z.uuid(),
    /** Units on hand and not reserved, over all warehouses. */
    available: z.int().nonnegative(),
    lowStockThreshold: z.int().nonnegative(),
  }),
);
