import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Category } from '../../domain/category.ts';
import { categoryUpdated } from '../../publishes/category-events.ts';
import { findCategoryBySlug, updateCategory as save } from '../../store/categories.ts';
import { changeTree } from './change-tree.ts';
import { type ExpectedCategory, findExpected } from './find-expected.ts';

/** What changes; what is undefined stays as it is. */
export interface CategoryPatch extends ExpectedCategory {
  slug?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
}

/** Changes what a category says of itself. What it says already changes nothing. */
export function updateCategory(dependencies: Dependencies, patch: CategoryPatch, cause: Cause) {
  return changeTree(dependencies, async (tx) => {
    const before = await findExpected(tx, patch);
    if (isRefusal(before)) return before;
    const { slug = before.slug, name = before.name, description = before.description } = patch;
    if (slug === before.slug && name === before.name && description === before.description) return before;
    const other = slug === before.slug ? null : await findCategoryBySlug(tx, slug);
    if (other && other.id !== before.id) return refuse('slug-taken', { slug });
    const category: Category = { ...before, slug, name, description, version: before.version + 1 };
    await save(tx, category);
    await appendEvents(tx, eventsAbout(category, [categoryUpdated(category.id)], { at: dependencies.clock(), cause }));
    return category;
  });
}
