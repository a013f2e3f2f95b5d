import type { WholeProduct } from '../../domain/product.ts';
import { numberedSlugs } from '../../domain/slug.ts';
import type { Tx } from '../../store/database.ts';
import { findTakenSlugs, insertProduct } from '../../store/products.ts';

/** How many slugs are looked up with one statement. */
const batch = 100;

/**
 * Writes a product whose slug is taken under the first free one with a number. The unique index decides what is free: another
 * transaction may take a slug that was just found free, and then the next one is tried.
 */
export async function insertUnderNumberedSlug(tx: Tx, whole: WholeProduct): Promise<WholeProduct> {
  for (let first = 2; ; first += batch) {
    const slugs = numberedSlugs(whole.product.slug, first, batch);
    const taken = new Set(await findTakenSlugs(tx, slugs));
    for (const slug of slugs) {
      const numbered = { ...whole, product: { ...whole.product, slug } };
      if (!taken.has(slug) && (await insertProduct(tx, numbered))) return numbered;
    }
  }
}
