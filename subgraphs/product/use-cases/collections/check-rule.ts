import { refuse } from '#packages/refusals/refusal.ts';
import { mostRules } from '../../domain/collection.ts';
import type { CollectionRule } from '../../domain/collection-rule.ts';
import { findCategories } from '../../store/categories.ts';
import { countRules } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';

/** Refuses a rule about categories that there are not, and one rule too many; null when the collection may have it. */
export async function checkRule(tx: Tx, { conditions }: CollectionRule, { isFirst }: { isFirst: boolean }) {
  const named = conditions.map(({ field, value }) => (field === 'CATEGORY' ? value.toLowerCase() : null));
  const asked = named.filter((id) => id !== null);
  const known = new Set((await findCategories(tx, asked)).map(({ id }) => id));
  const index = named.findIndex((id) => id !== null && !known.has(id));
  if (index >= 0) return refuse('unknown-rule-category', { index });
  return isFirst && (await countRules(tx, mostRules)) >= mostRules ? refuse('too-many-rules') : null;
}
