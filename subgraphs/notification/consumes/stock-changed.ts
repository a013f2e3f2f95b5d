import { stockChangedV1 } from '#events/inventory/stock-changed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { followStock } from '../use-cases/follow-stock.ts';

export const stockChanged = ({ clock }: Dependencies) =>
  on(stockChangedV1, {
    applyAll: (batch, tx: Tx) =>
      followStock(
        tx,
        batch.map(({ event }) => ({
          ...{ variantId: event.data.variantId, version: event.aggregateVersion, available: event.data.available },
          lowStockThreshold: event.data.lowStockThreshold,
          ...{ id: event.id, occurredAt: new Date(event.occurredAt), cause: causeOf(event) },
        })),
        clock(),
      ),
  });
