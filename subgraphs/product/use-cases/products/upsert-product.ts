import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { createWished, putProduct } from '../../domain/put-product.ts';
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
  { slug, categories, variants, ...wished }: UpsertProduct,
  known: KnownForUpserts,
  now: Date,
) {
  const categoryIds = categories && known.categoriesNamed(categories);
  if (isRefusal(categoryIds)) return categoryIds;
  const filed = { ...wished, ...(categoryIds && { categoryIds }) };
  const before = known.productNamed(slug);
  if (isRefusal(before)) return before;
  if (!before) {
    const productId = uuidv7();
    const named = variants && (await nameVariants(known.findTaken, { slug, productId, variants: [] }, variants));
    if (isRefusal(named)) return named;
    const whole = createWished(slug, { ...filed, variants: named }, { productId, createId: uuidv7, now });
    if (isRefusal(whole)) return whole;
    const unfit = await checkAttributes(tx, null, whole, known.readType);
    return unfit ?? ({ kind: 'create', whole } satisfies UpsertPlan);
  }
  const { id: productId } = before.product;
  const named =
    variants && (await nameVariants(known.findTaken, { slug, productId, variants: before.variants }, variants));
  if (isRefusal(named)) return named;
  const put = (whole: WholeProduct) =>
    putProduct(whole, { ...filed, ...(named && { variants: named }) }, { createId: uuidv7, now });
  const decision = await decideOn(tx, before, put, known.readType);
  return isRefusal(decision) ? decision : ({ kind: 'update', decision } satisfies UpsertPlan);
}
