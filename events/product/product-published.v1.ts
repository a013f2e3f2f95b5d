import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A product is for sale from now on. The aggregate is the product; `product.updated` has its state. */
export const productPublishedV1 = defineEvent('product.published', 1, z.object({ productId: z.uuid() }));
