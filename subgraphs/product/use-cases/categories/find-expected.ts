import { refuse } from '#packages/refusals/refusal.ts';
import { isStale } from '../../domain/is-stale.ts';
import { lockCategory } from '../../store/categories.ts';
import type { Tx } from '../../store/database.ts';

/** Names a category to change. */
export interface ExpectedCategory {
  id: string;
  /** The version that whoever changes it has seen; null when they do not care. */
  expectedVersion: number | null;
}

/** The category, locked; refuses when there is none, or when somebody else has changed it. */
export async function findExpected(tx: Tx, { id, expectedVersion }: ExpectedCategory) {
  const category = await lockCategory(tx, id);
  if (!category) return refuse('unknown-category');
  if (isStale(expectedVersion, category)) return refuse('category-changed', { category });
  return category;
}
