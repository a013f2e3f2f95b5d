import { refuse } from '#packages/refusals/refusal.ts';
import { findCategoriesBySlug } from '../store/categories.ts';
import type { Tx } from '../store/database.ts';

/** The ids of categories by their slugs, each once; refuses the first that there is not. */
export async function namedCategories(tx: Tx, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const known = new Map((await findCategoriesBySlug(tx, slugs)).map(({ namedBy, id }) => [namedBy, id]));
  const ids = slugs.map((slug) => known.get(slug));
  const unknown = ids.indexOf(undefined);
  if (unknown >= 0) return refuse('unknown-category', { index: unknown });
  return [...new Set(ids.filter((id) => id !== undefined))];
}
