import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { productSnapshotSchema } from './product-snapshot.ts';

/** A product came into the catalogue. The aggregate is the product. */
export const productCreatedV1 = defineEvent('product.created', 1, productSnapshotSchema);
