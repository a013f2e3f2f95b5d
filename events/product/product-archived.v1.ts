import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A product is for sale no more. The aggregate is the product; `product.updated` has its state. */
export const productArchivedV1 = defineEvent('product.archived', 1, z.object({ productId: z.uuid() }));
