import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { productSnapshotSchema } from './product-snapshot.ts';

/** A product changed; the data is its state after the change. The aggregate is the product. */
export const productUpdatedV1 = defineEvent('product.updated', 1, productSnapshotSchema);
