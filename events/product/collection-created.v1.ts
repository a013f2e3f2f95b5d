import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A collection came into the catalogue; one by rule gets its products by `collection.products-changed`. The aggregate is the collection. */
export const collectionCreatedV1 = defineEvent('collection.created', 1, z.object({ collectionId: z.uuid() }));
