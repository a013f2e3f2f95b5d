import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A category, which had nothing below it, is no more. Its last event. The aggregate is the category. */
export const categoryDeletedV1 = defineEvent(
  'category.deleted',
  1,
  z.object({
    categoryId: z.uuid(),
    /** Where its products are filed now; null when it had none. */
    productsMovedTo: z.uuid().nullable(),
  }),
);
