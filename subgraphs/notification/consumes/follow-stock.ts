import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockLowV1 } from '#events/inventory/stock-low.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { type AnyEvent, parseEvent } from '#packages/event-contract/event-contract.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { StockNews } from '../domain/stock-state.ts';
import type { Tx } from '../store/database.ts';
import { followStock as follow } from '../use-cases/follow-stock.ts';

/** What stock becomes that people want to hear of: few of its changes, so that all the others cost nothing here. */
export const followStock = ({ clock }: Dependencies) =>
  defineUnorderedConsumer({
    name: 'stock-news',
    types: [stockLowV1.type, stockOutV1.type, stockBackV1.type],
    // What is long over is told to nobody, but by it is known what is sold out.
    begin: 'first',
    applyAll: (batch, tx: Tx) =>
      follow(
        tx,
        batch.map(({ event }) => readNews(event)),
        clock(),
      ),
  });

function readNews(event: AnyEvent) {
  const { id, aggregateVersion: version } = event;
  return { id, version, occurredAt: new Date(event.occurredAt), cause: causeOf(event), ...newsOf(event) };
}

function newsOf(event: AnyEvent): Pick<StockNews, 'variantId' | 'kind' | 'isAvailable'> {
  switch (event.type) {
    case stockLowV1.type: {
      const { variantId, available } = parseEvent(stockLowV1, event).data;
      return { variantId, kind: 'low', isAvailable: available > 0 };
    }
    case stockOutV1.type:
      return { variantId: parseEvent(stockOutV1, event).data.variantId, kind: 'out', isAvailable: false };
    case stockBackV1.type:
      return { variantId: parseEvent(stockBackV1, event).data.variantId, kind: 'back', isAvailable: true };
    default:
      throw new Error(`nothing is followed of ${event.type}`);
  }
}
