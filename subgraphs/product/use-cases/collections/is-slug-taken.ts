import type { Collection } from '../../domain/collection.ts';
import { findCollectionBySlug } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { holdSlug } from '../../store/translated-slugs.ts';

/** Whether another collection has a slug, in whatever language. If not, none gets it until the transaction ends. */
export async function isSlugTaken(
  tx: Tx,
  slug: string,
  { id, slug: own }: Pick<Collection, 'id' | 'slug'>,
): Promise<boolean> {
  if (slug === own) return false;
  await holdSlug(tx, 'collection', slug);
  const other = await findCollectionBySlug(tx, slug);
  return other !== null && other.id !== id;
}
