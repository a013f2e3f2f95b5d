import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { duplicateProduct as decide } from '../../domain/duplicate-product.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { productPricesChanged } from '../../publishes/product-prices-changed.ts';
import type { Tx } from '../../store/database.ts';
import { lockProduct } from '../../store/products.ts';
import { findWhole } from '../../store/save-product.ts';
import { countUpVersions, findVariantPrices, saveVariantPrices } from '../../store/variant-prices.ts';
import { copyEntries } from '../price-lists/copy-entries.ts';
import { eventsOfNew, insertNewProduct } from './insert-new-product.ts';

export interface DuplicateProduct {
  id: string;
  /** Null for that of the product, as a copy. */
  title: string | null;
  /** What is put behind each SKU. */
  skuSuffix: string;
}

/** Creates a draft with everything a product has, its prices in other currencies and on price lists included. */
export function duplicateProduct(
  { database, clock }: Dependencies,
  { id, title, skuSuffix }: DuplicateProduct,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return refuse('unknown-product');
    const now = clock();
    const whole = await findWhole(tx, product);
    const copy = decide(whole, {
      title: title ?? `${product.title} (copy)`,
      productId: uuidv7(),
      createId: uuidv7,
      skuOf: (sku) => `${sku}${skuSuffix}`,
      now,
    });
    const inserted = await insertNewProduct(tx, copy, { hasOwnSlug: false });
    if (isRefusal(inserted)) {
      if (inserted.refused === 'sku-taken') return refuse('sku-taken', { sku: inserted.sku });
      throw new Error('a slug that nobody chose was refused');
    }
    const occurrence = { at: now, cause };
    await appendEvents(tx, eventsOfNew(inserted, occurrence));
    const copyOf = new Map(whole.variants.map(({ id: of }, index) => [of, inserted.variants[index]?.id ?? of]));
    await copyEntries(tx, copyOf, occurrence);
    return copyPrices(tx, copyOf, inserted, occurrence);
  });
}

/** Lets the variants of a copy cost in other currencies what they do of the product. The copy as it is then. */
async function copyPrices(tx: Tx, copyOf: ReadonlyMap<string, string>, to: WholeProduct, occurrence: Occurrence) {
  const known = await findVariantPrices(tx, [...copyOf.keys()]);
  const prices = known.flatMap(({ variantId: of, ...price }) => {
    const variantId = copyOf.get(of);
    return variantId === undefined ? [] : [{ ...price, variantId }];
  });
  if (prices.length === 0) return to.product;
  await saveVariantPrices(tx, prices);
  const version = to.product.version + 1;
  await countUpVersions(tx, [to.product.id]);
  const content = productPricesChanged(to.product.id, prices);
  await appendEvents(tx, eventsAbout({ id: to.product.id, version }, [content], occurrence));
  return { ...to.product, version };
}
