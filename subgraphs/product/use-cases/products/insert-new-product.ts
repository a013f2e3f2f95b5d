import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { productCreated } from '../../publishes/product-events.ts';
import type { Tx } from '../../store/database.ts';
import { deleteFormerSlugs } from '../../store/former-slugs.ts';
import { findTakenSlugs, insertProduct } from '../../store/products.ts';
import { insertParts } from '../../store/save-product.ts';
import { insertUnderNumberedSlug } from './insert-under-numbered-slug.ts';

/**
 * Writes a new product; the caller tells of it, by `eventsOfNew`. A slug that somebody chose is refused when a product has it; one that was made gets a
 * number, also when it still leads to a product that had it before. The product as it was written.
 */
export async function insertNewProduct(tx: Tx, whole: WholeProduct, { hasOwnSlug }: { hasOwnSlug: boolean }) {
  const { slug } = whole.product;
  const isFree = hasOwnSlug || (await findTakenSlugs(tx, [slug])).length === 0;
  const isInserted = isFree && (await insertProduct(tx, whole));
  if (!isInserted && hasOwnSlug) return refuse('slug-taken');
  const written = isInserted ? whole : await insertUnderNumberedSlug(tx, whole);
  if (hasOwnSlug) await deleteFormerSlugs(tx, [slug]);
  const [sku] = await insertParts(tx, written);
  if (sku !== undefined) return refuse('sku-taken', { sku });
  return written;
}

export function eventsOfNew(whole: WholeProduct, occurrence: Occurrence) {
  return eventsAbout({ id: whole.product.id, version: 1 }, [productCreated(whole)], occurrence);
}
