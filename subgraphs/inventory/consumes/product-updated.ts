import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { keepStock } from '../use-cases/keep-stock.ts';

export const productUpdated = ({ clock }: Dependencies) =>
  on(productUpdatedV1, { applyAll: (batch, tx: Tx) => keepStock(tx, batch, clock()) });
