import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** What a category says of itself (slug, name, description) changed. The aggregate is the category. */
export const categoryUpdatedV1 = defineEvent('category.updated', 1, z.object({ categoryId: z.uuid() }));
