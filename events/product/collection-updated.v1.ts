import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** What a collection says of itself, or its rule, changed. The aggregate is the collection. */
export const collectionUpdatedV1 = defineEvent('collection.updated', 1, z.object({ collectionId: z.uuid() }));
