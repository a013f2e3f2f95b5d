import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CategoryTranslation } from '../../domain/plain-translation.ts';
import { categoryUpdated } from '../../publishes/category-events.ts';
import { findCategoryBySlug, updateCategory } from '../../store/categories.ts';
import { changeTree } from '../categories/change-tree.ts';
import { type ExpectedCategory, findExpected } from '../categories/find-expected.ts';
import { type TranslationEdit, translateTexts } from './translate-texts.ts';

type Texts = Omit<CategoryTranslation, 'language'>;

/** Changes the texts of a category in another language than the shop's own. */
export function translateCategory(
  dependencies: Dependencies,
  { id, expectedVersion, language, ...edit }: ExpectedCategory & { language: string } & TranslationEdit<Texts>,
  cause: Cause,
) {
  return changeTree(dependencies, async (tx) => {
    const before = await findExpected(tx, { id, expectedVersion });
    if (isRefusal(before)) return before;
    if (language === dependencies.language) return refuse('own-language');
    // The lock of the tree keeps it free.
    const other = edit.slug ? await findCategoryBySlug(tx, edit.slug) : null;
    if (other && other.id !== id) return refuse('slug-taken');
    const none: CategoryTranslation = { language, slug: null, name: null, description: null };
    const isChanged = await translateTexts(tx, { kind: 'category', ownerId: id }, none, () => edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    const category = { ...before, version: before.version + 1 };
    await updateCategory(tx, category);
    await appendEvents(tx, eventsAbout(category, [categoryUpdated(id)], { at: dependencies.clock(), cause }));
    return category;
  });
}
