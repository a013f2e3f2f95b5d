import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { type Cause, causeOf } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { stockListed } from '../publishes/stock-listed.ts';
import type { Tx } from '../store/database.ts';
import { insertStockItems } from '../store/stock-items.ts';

/** What is told of a product. */
interface ProductNews {
  event: AnyEvent & { data: { isForSale?: boolean | undefined; variants: { variantId: string; sku: string }[] } };
}

/** Begins to keep stock of the variants of products, and tells of those that everybody may know of from now on. */
export async function keepStock(tx: Tx, news: readonly ProductNews[], at: Date): Promise<void> {
  const variants = news.flatMap(({ event: { data } }) =>
    // Absent in events from before a product could be anything else.
    data.variants.map(({ variantId, sku }) => ({ variantId, sku, isForSale: data.isForSale ?? true })),
  );
  const listed = await insertStockItems(tx, variants);
  if (listed.length === 0) return;
  const causes = new Map<string, Cause>(
    news.flatMap(({ event }) => event.data.variants.map(({ variantId }) => [variantId, causeOf(event)] as const)),
  );
  const events = listed.flatMap(({ variantId: id, version }) => {
    const cause = causes.get(id);
    return cause ? eventsAbout({ id, version }, [stockListed(id)], { at, cause }) : [];
  });
  await appendEvents(tx, events);
}
