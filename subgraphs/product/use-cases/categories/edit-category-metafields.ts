import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { MetafieldEdit } from '../../domain/edit-metafields.ts';
import { keepMetafields } from '../keep-metafields.ts';
import { changeTree } from './change-tree.ts';
import { type ExpectedCategory, findExpected } from './find-expected.ts';
import { reviseCategory } from './revise-category.ts';

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
    return reviseCategory(tx, before, { at: dependencies.clock(), cause });
  });
}
