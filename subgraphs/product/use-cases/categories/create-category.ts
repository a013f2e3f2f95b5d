import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Category } from '../../domain/category.ts';
import { checkBranch } from '../../domain/category-place.ts';
import { categoryCreated } from '../../publishes/category-events.ts';
import { findCategoryBySlug, insertCategory } from '../../store/categories.ts';
import {
  findIdsAbove,
  insertAncestors,
  insertOwnBranch,
  listSiblingIds,
  updatePositions,
} from '../../store/category-tree.ts';
import { changeTree } from './change-tree.ts';

/** Creates a category, behind what is below its parent already. */
export function createCategory(
  dependencies: Dependencies,
  input: Pick<Category, 'slug' | 'name' | 'description' | 'parentId'>,
  cause: Cause,
) {
  const { parentId } = input;
  const category = { id: uuidv7(), version: 1, ...input };
  const { id } = category;
  return changeTree(dependencies, async (tx) => {
    const above = await findIdsAbove(tx, parentId);
    if (parentId !== null && above.length === 0) return refuse('unknown-parent', { parentId });
    const siblings = await listSiblingIds(tx, parentId);
    const refusal = checkBranch({ height: 1, above: above.length, siblings: siblings.length });
    if (refusal) return refusal;
    const isTaken = (await findCategoryBySlug(tx, category.slug)) !== null;
    if (isTaken || !(await insertCategory(tx, category, siblings.length + 1)))
      return refuse('slug-taken', { slug: category.slug });
    await updatePositions(tx, [...siblings, id]);
    await insertOwnBranch(tx, id);
    await insertAncestors(tx, id, parentId);
    await appendEvents(tx, eventsAbout(category, [categoryCreated(id)], { at: dependencies.clock(), cause }));
    return category;
  });
}
