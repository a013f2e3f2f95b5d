import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { type AnyEvent, parseEvent } from '#packages/event-contract/event-contract.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { followStock as follow } from '../use-cases/products/follow-stock.ts';

/** Whether variants can be ordered. Of all that happens to stock only what changes that is written down: few of its changes. */
export const followStock = ({ clock }: Dependencies) =>
  defineUnorderedConsumer({
    name: 'availability',
    types: [stockOutV1.type, stockBackV1.type],
    begin: 'first',
    applyAll: (batch, tx: Tx) =>
      follow(
        tx,
        batch.map(({ event }) => ({ version: event.aggregateVersion, cause: causeOf(event), ...stockOf(event) })),
        clock(),
      ),
  });

function stockOf(event: AnyEvent): { variantId: string; isAvailable: boolean } {
  const isAvailable = event.type === stockBackV1.type;
  return { variantId: parseEvent(isAvailable ? stockBackV1 : stockOutV1, event).data.variantId, isAvailable };
}
