import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { compareCategories } from '../../domain/describe-changes.ts';
import { productUpdated } from '../../publishes/product-events.ts';
import { findCategoriesOfProducts, refileProducts as write } from '../../store/categories.ts';
import type { Tx } from '../../store/database.ts';
import { insertProductChanges } from '../../store/product-changes.ts';
import { updateAfterRefiling } from '../../store/products.ts';
import { listProductsIn } from '../../store/products-below.ts';
import { findVariantsOfProducts } from '../../store/variants.ts';

/** Products that are told of together. */
const batch = 500;

/** Files the products of a category, which are locked, under another one: a change of each, with a line of its history. */
export async function refileProducts(
  tx: Tx,
  { from, to }: { from: string; to: string },
  occurrence: Occurrence,
): Promise<void> {
  const ids = await listProductsIn(tx, from);
  const before = await categoriesOf(tx, ids);
  await write(tx, { from, to });
  const after = await categoriesOf(tx, ids);
  for (let first = 0; first < ids.length; first += batch) {
    const some = ids.slice(first, first + batch);
    const products = await updateAfterRefiling(tx, some, occurrence.at);
    const variants = Map.groupBy(await findVariantsOfProducts(tx, some), ({ productId }) => productId);
    const changed = products.map((product) => {
      const { id, version } = product;
      const changes = compareCategories(before.get(id) ?? [], after.get(id) ?? []);
      return { productId: id, version, at: occurrence.at, changes };
    });
    await insertProductChanges(tx, changed, occurrence.cause);
    const events = products.flatMap((product) => {
      const content = productUpdated({ product, variants: variants.get(product.id) ?? [] });
      return eventsAbout(product, [content], occurrence);
    });
    await appendEvents(tx, events);
  }
}

async function categoriesOf(tx: Tx, productIds: readonly string[]): Promise<Map<string, string[]>> {
  const filed = Map.groupBy(await findCategoriesOfProducts(tx, productIds), ({ productId }) => productId);
  return new Map([...filed].map(([productId, categories]) => [productId, categories.map(({ id }) => id)]));
}
