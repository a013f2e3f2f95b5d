import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// What several orders change together is told once, with the cause of the last of them: each order is told of its own by an event
// about its reservation.
/** The stock of a variant changed; the levels are those after the change. The aggregate is the variant's stock. */
export const stockChangedV1 = defineEvent(
  'stock.changed',
  1,
  z.object({
    variantId: z.uuid(),
    kind: z.enum(['RECEIVED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'SHIPPED']),
    /** Units on hand and not reserved, over all warehouses. */
    available: z.int().nonnegative(),
    /** From how many available units on the variant counts as low. Absent in events from before it was said. */
    lowStockThreshold: z.int().nonnegative().optional(),
    levels: z.array(
      z.object({ warehouseId: z.uuid(), onHand: z.int().nonnegative(), reserved: z.int().nonnegative() }),
    ),
  }),
);
