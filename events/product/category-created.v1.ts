import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A category came into the catalogue. The aggregate is the category. */
export const categoryCreatedV1 = defineEvent('category.created', 1, z.object({ categoryId: z.uuid() }));
