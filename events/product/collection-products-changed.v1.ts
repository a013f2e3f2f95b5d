import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Most ids of each list in one event. */
const most = 250;
const productIds = z.array(z.uuid()).max(most);

// What is more than one event holds is told by several. Products that are not for sale are among them.
/** Products came into a collection, left it, or came to another place in it. The aggregate is the collection. */
export const collectionProductsChangedV1 = defineEvent(
  'collection.products-changed',
  1,
  z.object({ collectionId: z.uuid(), added: productIds, removed: productIds, moved: productIds }),
);
