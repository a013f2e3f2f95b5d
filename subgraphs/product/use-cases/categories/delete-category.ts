import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostRefiled } from '../../domain/category.ts';
import { refreshBranchJob } from '../../jobs/collection-jobs.ts';
import { categoryDeleted } from '../../publishes/category-events.ts';
import { findCategories } from '../../store/categories.ts';
import { deleteLeaf, listSiblingIds } from '../../store/category-tree.ts';
import type { Tx } from '../../store/database.ts';
import { countProductsIn, lockProductsIn } from '../../store/products-below.ts';
import { deleteTranslations } from '../../store/translations.ts';
import { changeTree } from './change-tree.ts';
import { type ExpectedCategory, findExpected } from './find-expected.ts';
import { refileProducts } from './refile-products.ts';

export interface DeleteCategory extends ExpectedCategory {
  /** The category to file its products under; null when it is to have none. */
  moveProductsTo: string | null;
}

/** Deletes a category that has nothing below it and, unless they are moved, no products. */
export function deleteCategory(dependencies: Dependencies, input: DeleteCategory, cause: Cause) {
  return changeTree(dependencies, async (tx) => {
    // Before the category, in the order in which those lock who edit a product.
    if (input.moveProductsTo !== null) await lockProductsIn(tx, input.id);
    const category = await findExpected(tx, input);
    if (isRefusal(category)) return category;
    const { id, version } = category;
    const children = await listSiblingIds(tx, id);
    const products = await countProductsIn(tx, id);
    const { moveProductsTo } = input;
    if (children.length > 0 || (products > 0 && moveProductsTo === null)) {
      return refuse('not-empty', { childCount: children.length, productCount: products });
    }
    const refusal = moveProductsTo && (await checkTarget(tx, id, { moveProductsTo, products }));
    if (refusal) return refusal;
    if (moveProductsTo !== null && products > 0) {
      await refileProducts(tx, { from: id, to: moveProductsTo }, { at: dependencies.clock(), cause });
      await enqueue(tx, refreshBranchJob, { categoryId: moveProductsTo, after: null }, { cause });
    }
    await deleteLeaf(tx, id);
    await deleteTranslations(tx, id);
    const deleted = categoryDeleted(id, products > 0 ? moveProductsTo : null);
    await appendEvents(tx, eventsAbout({ id, version: version + 1 }, [deleted], { at: dependencies.clock(), cause }));
    return { id };
  });
}

async function checkTarget(
  tx: Tx,
  id: string,
  { moveProductsTo, products }: { moveProductsTo: string; products: number },
) {
  const [target] = await findCategories(tx, [moveProductsTo]);
  if (!target || target.id === id) return refuse('unknown-target');
  return products > mostRefiled ? refuse('too-many-products') : null;
}
