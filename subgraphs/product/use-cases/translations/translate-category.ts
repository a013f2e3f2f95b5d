import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CategoryTranslation } from '../../domain/plain-translation.ts';
import { findCategoryBySlug } from '../../store/categories.ts';
import { changeTree } from '../categories/change-tree.ts';
import { type ExpectedCategory, findExpected } from '../categories/find-expected.ts';
import { reviseCategory } from '../categories/revise-category.ts';
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
    const isChanged = await translateTexts(tx, { kind: 'category', ownerId: id, language }, () => edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    return reviseCategory(tx, before, { at: dependencies.clock(), cause });
  });
}
