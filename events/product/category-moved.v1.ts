import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A category came to another place of the tree, with all below it. The aggregate is the category. */
export const categoryMovedV1 = defineEvent(
  'category.moved',
  1,
  z.object({
    categoryId: z.uuid(),
    /** What it was below before; null for the top. */
    fromParentId: z.uuid().nullable(),
    /** What it is below now; the same when only its place among its siblings changed. */
    toParentId: z.uuid().nullable(),
  }),
);
