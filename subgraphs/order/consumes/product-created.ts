import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { copyProduct } from '../use-cases/copy-product.ts';

export const productCreated = on(productCreatedV1, { apply: (event, tx: Tx) => copyProduct(tx, event.data) });
