import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { categoryUpdated } from '../../publishes/category-events.ts';
import { updateCategory } from '../../store/categories.ts';
import { keepMetafields, type MetafieldEdit } from '../keep-metafields.ts';
import { changeTree } from './change-tree.ts';
import { type ExpectedCategory, findExpected } from './find-expected.ts';

/** Changes what integrations keep with a category. */
export function editCategoryMetafields(
  dependencies: Dependencies,
  expected: ExpectedCategory,
  edit: MetafieldEdit,
  cause: Cause,
) {
  return changeTree(dependencies, async (tx) => {
    const before = await findExpected(tx, expected);
    if (isRefusal(before)) return before;
    const isChanged = await keepMetafields(tx, 'categoryId', before.id, edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    const category = { ...before, version: before.version + 1 };
    await updateCategory(tx, category);
    await appendEvents(tx, eventsAbout(category, [categoryUpdated(category.id)], { at: dependencies.clock(), cause }));
    return category;
  });
}
