import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A product was deleted: nothing finds it any more. The aggregate is the product; `product.updated` has its state. */
export const productDeletedV1 = defineEvent('product.deleted', 1, z.object({ productId: z.uuid() }));
