import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// Told once each time, after the change that did it.
/** No unit of a variant is available any more. The aggregate is the variant's stock. */
export const stockOutV1 = defineEvent('stock.out', 1, z.object({ variantId: z.uuid() }));
