import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { translateProduct as decide, type ProductTranslationEdit } from '../../domain/translate-product.ts';
import { changeProduct, type ProductTarget } from '../products/change-product.ts';
import { refuseTakenSlug } from '../products/refuse-taken.ts';

/** Changes the texts of a product in another language than the shop's own. */
export function translateProduct(
  dependencies: Dependencies,
  target: ProductTarget,
  { language, ...edit }: ProductTranslationEdit & { language: string },
  cause: Cause,
) {
  return changeProduct(dependencies, target, cause, async (whole, tx) => {
    if (language === dependencies.language) return refuse('own-language');
    const taken = edit.slug ? await refuseTakenSlug(tx, edit.slug, whole) : null;
    return taken ?? decide(whole, language, edit);
  });
}
