import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A variant of which stock was kept came on sale for the first time: everybody may know of its stock from now on. The aggregate is the variant's stock. */
export const stockListedV1 = defineEvent('stock.listed', 1, z.object({ variantId: z.uuid() }));
