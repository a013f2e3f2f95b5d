import { productSalesChangedV1 } from '#events/analytics/product-sales-changed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../dependencies.ts';
import { productRankingChanged } from '../publishes/product-ranking-changed.ts';
import type { Tx } from '../store/database.ts';
import { updateProductSales } from '../store/product-sales.ts';

/** What sells best. That lists are in another order now is told, once for each event here: hence its version. */
export const productSalesChanged = ({ clock }: Dependencies) =>
  on(productSalesChangedV1, {
    async apply(event, tx: Tx) {
      await updateProductSales(tx, event.data.products);
      const ranking = { id: 'best-selling', version: event.aggregateVersion };
      const occurrence = { at: clock(), cause: causeOf(event) };
      await appendEvents(tx, eventsAbout(ranking, [productRankingChanged('BEST_SELLING')], occurrence));
    },
  });
