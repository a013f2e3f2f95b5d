import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// It changes without the product, whose versions these are not.
/** A variant of a product can be ordered of which none could, or none any more. The aggregate is the product's availability, which has an id of its own. */
export const productAvailabilityChangedV1 = defineEvent(
  'product-availability.changed',
  1,
  z.object({ productId: z.uuid(), inStock: z.boolean() }),
);
