import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { createWished, putProduct, type WishedProduct } from '../../domain/put-product.ts';
import type { WishedVariant } from '../../domain/put-variants.ts';
import type { Tx } from '../../store/database.ts';
import { findProductBySlug } from '../../store/products.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { namedCategories } from '../named-categories.ts';
import { type Decision, decideChange, writeChange } from './change-product.ts';
import { eventsOfNew, insertNewProduct } from './insert-new-product.ts';
import { nameVariants } from './name-variants.ts';

/** A product as it is to be, found by its slug. */
export interface UpsertProduct extends Omit<WishedProduct, 'variants' | 'categoryIds'> {
  slug: string;
  /** Slugs. */
  categories?: string[] | undefined;
  variants?: WishedVariant[] | undefined;
}

/** What is to become of a product: one that there is, or a new one. */
type Plan = { kind: 'create'; whole: WholeProduct } | { kind: 'update'; decision: Decision };

export interface UpsertOptions {
  occurrence: Occurrence;
  /** Finds out what would come of it, and writes nothing. */
  dryRun: boolean;
  /** Gets the events of a new product, which the caller appends with those of others. */
  events: NewEvent[];
}

export type Upserted = 'created' | 'updated' | 'unchanged';

/** Makes a product what it is to be, or creates it. Throws when another transaction takes its slug or a SKU at this moment. */
export async function upsertProduct(tx: Tx, product: UpsertProduct, { dryRun, occurrence, events }: UpsertOptions) {
  const plan = await planUpsert(tx, product, occurrence.at);
  if (isRefusal(plan)) return plan;
  if (plan.kind === 'update') {
    if (plan.decision.changes.length === 0) return 'unchanged' satisfies Upserted;
    if (!dryRun) await writeChange(tx, plan.decision, occurrence);
    return 'updated' satisfies Upserted;
  }
  if (!dryRun) {
    const written = await insertNewProduct(tx, plan.whole, { hasOwnSlug: true });
    if (isRefusal(written)) throw new Error(`what was free a moment ago is not any more: ${written.refused}`);
    events.push(...eventsOfNew(written, occurrence));
  }
  return 'created' satisfies Upserted;
}

async function planUpsert(tx: Tx, { slug, categories, variants, ...wished }: UpsertProduct, now: Date) {
  const categoryIds = categories && (await namedCategories(tx, categories));
  if (isRefusal(categoryIds)) return categoryIds;
  const filed = { ...wished, ...(categoryIds && { categoryIds }) };
  const known = await findProductBySlug(tx, slug);
  if (!known) {
    const productId = uuidv7();
    const named = variants && (await nameVariants(tx, { slug, productId, variants: [] }, variants));
    if (isRefusal(named)) return named;
    const whole = createWished(slug, { ...filed, variants: named }, { productId, createId: uuidv7, now });
    if (isRefusal(whole)) return whole;
    return (await checkAttributes(tx, null, whole)) ?? ({ kind: 'create', whole } satisfies Plan);
  }
  const decision = await decideChange(tx, { id: known.id, expectedVersion: null }, async (whole) => {
    const named =
      variants && (await nameVariants(tx, { slug, productId: known.id, variants: whole.variants }, variants));
    if (isRefusal(named)) return named;
    return putProduct(whole, { ...filed, ...(named && { variants: named }) }, { createId: uuidv7, now });
  });
  return isRefusal(decision) ? decision : ({ kind: 'update', decision } satisfies Plan);
}
