import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { createWished, putProduct } from '../../domain/put-product.ts';
import { putTranslations } from '../../domain/put-translations.ts';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import type { Tx } from '../../store/database.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { type Decision, decideOn } from './change-product.ts';
import { nameVariants } from './name-variants.ts';
import type { KnownForUpserts } from './read-for-upserts.ts';

/** What is to become of a product: one that there is, or a new one. */
export type UpsertPlan = { kind: 'create'; whole: WholeProduct } | { kind: 'update'; decision: Decision };

/** Decides what is to become of a product, by what is known of the catalogue; nothing is written. */
export async function planUpsert(
  tx: Tx,
  { slug, categories, variants, translations = [], ...wished }: UpsertProduct,
  known: KnownForUpserts,
  now: Date,
) {
  const categoryIds = categories && known.categoriesNamed(categories);
  if (isRefusal(categoryIds)) return categoryIds;
  const filed = { ...wished, ...(categoryIds && { categoryIds }) };
  const before = known.productNamed(slug);
  if (isRefusal(before)) return before;
  const slugs = translations.map((translation) => translation.slug ?? null);
  if (!before) {
    const productId = uuidv7();
    const taken = known.refuseTakenSlugs(productId, slugs, slug);
    if (taken) return taken;
    const named = variants && (await nameVariants(known.findTaken, { slug, productId, variants: [] }, variants));
    if (isRefusal(named)) return named;
    const made = createWished(slug, { ...filed, variants: named }, { productId, createId: uuidv7, now });
    const whole = isRefusal(made) ? made : putTranslations(made, translations);
    if (isRefusal(whole)) return whole;
    const unfit = await checkAttributes(tx, null, whole, known.readType);
    return unfit ?? ({ kind: 'create', whole } satisfies UpsertPlan);
  }
  const { id: productId } = before.product;
  const taken = known.refuseTakenSlugs(productId, slugs);
  if (taken) return taken;
  const named =
    variants && (await nameVariants(known.findTaken, { slug, productId, variants: before.variants }, variants));
  if (isRefusal(named)) return named;
  const put = (whole: WholeProduct) => {
    const changed = putProduct(whole, { ...filed, ...(named && { variants: named }) }, { createId: uuidv7, now });
    return isRefusal(changed) ? changed : putTranslations(changed, translations);
  };
  const decision = await decideOn(tx, before, put, known.readType);
  return isRefusal(decision) ? decision : ({ kind: 'update', decision } satisfies UpsertPlan);
}
