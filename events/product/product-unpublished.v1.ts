import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A product is a draft again, after it was for sale or archived. The aggregate is the product; `product.updated` has its state. */
export const productUnpublishedV1 = defineEvent('product.unpublished', 1, z.object({ productId: z.uuid() }));
