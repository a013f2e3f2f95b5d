import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import type { Dependencies } from '../../dependencies.ts';
import { describeChanges, type FieldChange } from '../../domain/describe-changes.ts';
import { isStale } from '../../domain/is-stale.ts';
import { priceRangeOf } from '../../domain/price-range.ts';
import type { Product, WholeProduct } from '../../domain/product.ts';
import { optionsOf } from '../../domain/product-options.ts';
import { settleTranslations } from '../../domain/translate-product.ts';
import { eventsOfChange } from '../../publishes/product-events.ts';
import type { Tx } from '../../store/database.ts';
import { insertProductChanges } from '../../store/product-changes.ts';
import { lockProduct } from '../../store/products.ts';
import { findWhole, saveProduct } from '../../store/save-product.ts';
import { checkAttributes, type TypeReader } from '../attributes/check-attributes.ts';
import { settleAvailability } from './settle-availability.ts';

/** Which product is to be changed. */
export interface ProductTarget {
  id: string;
  /** What it must not have changed since; null when that does not matter. */
  expectedVersion: number | null;
}

/** What a product is to become; refuses what cannot be. */
export type Decide<Decided> = (whole: WholeProduct, tx: Tx) => Decided | Promise<Decided>;

type ChangeOutcome<Decided> = WholeProduct | ChangeRefusal | Extract<Decided, Refusal>;

/** What every change of a product may be refused for. */
type ChangeRefusal = Refusal<'unknown-product'> | Refusal<'product-changed', { product: Product }> | UnfitAttributes;

type UnfitAttributes = NonNullable<Awaited<ReturnType<typeof checkAttributes>>>;

/** Indexes that refuse what another transaction has taken since `decide` found it free: the next attempt finds it taken. */
const takenMeanwhile = ['product_slug_key', 'variant_sku_key'];

/**
 * Changes a product, whatever of it: locks it, lets `decide` say what it is to become, writes what differs, with a new version, a line
 * of its history, and the events that tell of it. What makes no difference changes nothing. The product as it is then.
 */
export async function changeProduct<Decided extends WholeProduct | Refusal>(
  { database, clock }: Dependencies,
  target: ProductTarget,
  cause: Cause,
  decide: Decide<Decided>,
): Promise<ChangeOutcome<Decided>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transact((tx) => changeProductIn(tx, target, { at: clock(), cause }, decide));
    } catch (error) {
      if (attempt === 3 || !takenMeanwhile.some((index) => isUniqueViolation(error, index))) throw error;
    }
  }
}

/** The same in a transaction that does more. Throws when a slug or SKU is taken. */
export async function changeProductIn<Decided extends WholeProduct | Refusal>(
  tx: Tx,
  target: ProductTarget,
  occurrence: Occurrence,
  decide: Decide<Decided>,
): Promise<ChangeOutcome<Decided>> {
  const decision = await decideChange(tx, target, decide);
  return isRefusal(decision) ? decision : writeChange(tx, decision as Decision, occurrence);
}

/** What a product was, what it is to become, and what differs. */
export interface Decision {
  before: WholeProduct;
  after: WholeProduct;
  changes: FieldChange[];
}

/** Locks a product and lets `decide` say what it is to become. */
async function decideChange<Decided extends WholeProduct | Refusal>(
  tx: Tx,
  { id, expectedVersion }: ProductTarget,
  decide: Decide<Decided>,
): Promise<Decision | ChangeRefusal | Extract<Decided, Refusal>> {
  const product = await lockProduct(tx, id);
  if (!product) return refuse('unknown-product');
  if (isStale(expectedVersion, product)) return refuse('product-changed', { product });
  return decideOn(tx, await findWhole(tx, product), decide);
}

/** The same for a product that is locked and read already. @param readType as `checkAttributes` has it */
export async function decideOn<Decided extends WholeProduct | Refusal>(
  tx: Tx,
  before: WholeProduct,
  decide: Decide<Decided>,
  readType?: TypeReader,
): Promise<Decision | UnfitAttributes | Extract<Decided, Refusal>> {
  const decided = await decide(before, tx);
  if (isRefusal(decided)) return decided;
  const after = settle(decided as WholeProduct);
  const unfit = await checkAttributes(tx, before, after, readType);
  if (unfit) return unfit;
  return { before, after, changes: describeChanges(before, after) };
}

/** Writes what differs. The product as it is then. */
async function writeChange(tx: Tx, decision: Decision, occurrence: Occurrence): Promise<WholeProduct> {
  const [after] = await writeChanges(tx, [decision], occurrence);
  return after ?? decision.before;
}

/** The same for several products, in their order; those in which nothing differs are left as they are. */
export async function writeChanges(
  tx: Tx,
  decisions: readonly Decision[],
  { at, cause }: Occurrence,
): Promise<WholeProduct[]> {
  const made = decisions
    .filter(({ changes }) => changes.length > 0)
    .map(({ before, after: decided, changes }) => {
      const contents = eventsOfChange(before, decided);
      const version = before.product.version + contents.length;
      return {
        before,
        changes,
        contents,
        after: { ...decided, product: { ...decided.product, version, updatedAt: at } },
      };
    });
  if (made.length === 0) return [];
  for (const { before, after } of made) await saveProduct(tx, before, after);
  const history = made.map(({ after, changes }) => {
    return { productId: after.product.id, version: after.product.version, at, changes };
  });
  await insertProductChanges(tx, history, cause);
  const events = made.flatMap(({ before, contents }) => {
    const { id, version } = before.product;
    return eventsAbout({ id, version: version + 1 }, contents, { at, cause });
  });
  await appendEvents(tx, events);
  // A variant that was in stock may be gone.
  const losing = made.filter(({ before, after }) => loses(before, after));
  const told = losing.map(({ after }) => ({ productId: after.product.id, cause }));
  if (told.length > 0) await settleAvailability(tx, told, at);
  return made.map(({ after }) => after);
}

function loses({ variants }: WholeProduct, after: WholeProduct): boolean {
  const left = new Set(after.product.deletedAt ? [] : after.variants.map(({ id }) => id));
  return variants.some(({ id }) => !left.has(id));
}

/** Brings up to date what depends on the variants. */
function settle(whole: WholeProduct): WholeProduct {
  const { product, variants } = whole;
  const owners = new Set([product.id, ...variants.map(({ id }) => id)]);
  const attributes = whole.attributes.filter(({ ownerId }) => owners.has(ownerId));
  const metafields = whole.metafields.filter(({ ownerId }) => owners.has(ownerId));
  const names = product.options.map(({ name }) => name);
  const options = optionsOf(names, variants, product.options);
  const settled = {
    ...whole,
    attributes,
    metafields,
    product: { ...product, options, priceRange: priceRangeOf(variants) },
  };
  return { ...settled, translations: settleTranslations(settled) };
}
