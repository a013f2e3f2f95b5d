import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A product has another slug. The old one still leads to it. The aggregate is the product; `product.updated` has its state. */
export const productSlugChangedV1 = defineEvent('product.slug-changed', 1, z.object({ productId: z.uuid() }));
