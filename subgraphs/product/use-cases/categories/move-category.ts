import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Category } from '../../domain/category.ts';
import { type CategoryPlace, checkBranch, placeAmong } from '../../domain/category-place.ts';
import { refreshBranchJob } from '../../jobs/collection-jobs.ts';
import { categoryMoved } from '../../publishes/category-events.ts';
import { updateCategory } from '../../store/categories.ts';
import {
  deleteAncestors,
  findHeight,
  findIdsAbove,
  insertAncestors,
  listSiblingIds,
  updatePositions,
} from '../../store/category-tree.ts';
import type { Tx } from '../../store/database.ts';
import { changeTree } from './change-tree.ts';
import { type ExpectedCategory, findExpected } from './find-expected.ts';

export interface MoveCategory extends ExpectedCategory {
  /** Null for the top; undefined for where it is. */
  parentId?: string | null | undefined;
  place: CategoryPlace;
}

/** Moves a category with all below it. Where it is already changes nothing. */
export function moveCategory(dependencies: Dependencies, input: MoveCategory, cause: Cause) {
  return changeTree(dependencies, async (tx) => {
    const before = await findExpected(tx, input);
    if (isRefusal(before)) return before;
    const { id } = before;
    const { parentId = before.parentId, place } = input;
    const above = await findIdsAbove(tx, parentId);
    if (parentId !== null && above.length === 0) return refuse('unknown-parent', { parentId });
    if (above.includes(id)) return refuse('below-itself');
    const siblings = await listSiblingIds(tx, parentId);
    const others = siblings.filter((sibling) => sibling !== id);
    const height = await findHeight(tx, id);
    const refusal = checkBranch({ height, above: above.length, siblings: others.length });
    if (refusal) return refusal;
    const placed = placeAmong(others, id, place);
    if (isRefusal(placed)) return placed;
    if (placed.join() === siblings.join()) return before;
    const category = { ...before, parentId, version: before.version + 1 };
    await writeMove(tx, before, category, placed);
    const moved = categoryMoved(id, { from: before.parentId, to: parentId });
    // Rules that are about categories above it.
    if (parentId !== before.parentId) {
      await enqueue(tx, refreshBranchJob, { categoryId: id, after: null }, { cause });
    }
    await appendEvents(tx, eventsAbout(category, [moved], { at: dependencies.clock(), cause }));
    return category;
  });
}

async function writeMove(tx: Tx, before: Category, category: Category, siblings: readonly string[]): Promise<void> {
  const { id, parentId } = category;
  await updateCategory(tx, category);
  await updatePositions(tx, siblings);
  if (parentId === before.parentId) return;
  await deleteAncestors(tx, id);
  await insertAncestors(tx, id, parentId);
}
