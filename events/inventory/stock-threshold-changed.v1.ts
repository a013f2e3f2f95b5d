import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** From how many available units on a variant counts as low changed. The aggregate is the variant's stock. */
export const stockThresholdChangedV1 = defineEvent(
  'stock.threshold-changed',
  1,
  z.object({ variantId: z.uuid(), lowStockThreshold: z.int().nonnegative() }),
);
