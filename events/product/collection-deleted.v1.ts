import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A collection is no more, and nothing is in it. Its last event. The aggregate is the collection. */
export const collectionDeletedV1 = defineEvent('collection.deleted', 1, z.object({ collectionId: z.uuid() }));
