import { refuse } from '#packages/refusals/refusal.ts';
import { checkVariants, makeVariant, type NewVariant } from './new-variant.ts';
import type { WholeProduct } from './product.ts';
import { inOrder } from './product-options.ts';
import { firstUnknown, putFirst } from './put-first.ts';
import { type SelectedOption, type ShippingDetails, usualTitle, type Variant } from './variant.ts';

/** Most variants of a product. */
const mostVariants = 100;

const namesOf = ({ product }: WholeProduct) => product.options.map(({ name }) => name);

/** The product with more variants, behind those it has. Indexes of refusals are those of the new ones. */
export function addVariants(whole: WholeProduct, wished: readonly NewVariant[], createId: () => string) {
  const { variants } = whole;
  if (variants.length + wished.length > mostVariants) return refuse('too-many-variants', { most: mostVariants });
  const names = namesOf(whole);
  const refusal = checkVariants([...variants, ...wished], names);
  if (refusal) return { ...refusal, index: refusal.index - variants.length };
  const { id: productId, title: productTitle } = whole.product;
  const added = wished.map((given) => makeVariant(given, { id: createId(), productId, productTitle, names }));
  return { ...whole, variants: [...variants, ...added] } satisfies WholeProduct;
}

/** What to change of a variant; what is absent stays. */
export interface VariantEdit extends Partial<ShippingDetails> {
  sku?: string | undefined;
  /** Null for the usual one. */
  title?: string | null | undefined;
  /** Those that change. */
  selectedOptions?: SelectedOption[] | undefined;
  mediaId?: string | null | undefined;
}

/** The product with a variant that was changed. Throws when it has no such variant. */
export function editVariant(whole: WholeProduct, variantId: string, edit: VariantEdit) {
  const current = whole.variants.find(({ id }) => id === variantId);
  if (!current) throw new Error(`variant ${variantId} is not of this product`);
  const names = namesOf(whole);
  const unknown = edit.selectedOptions?.findIndex(({ name }) => !names.includes(name)) ?? -1;
  if (unknown >= 0) return refuse('unknown-option', { index: unknown, expected: names });
  if (edit.mediaId && !whole.media.some(({ id }) => id === edit.mediaId)) return refuse('unknown-media');
  const edited = applyEdit(current, edit, whole);
  const variants = whole.variants.map((each) => (each === current ? edited : each));
  const refusal = checkVariants(variants, names);
  if (refusal?.refused === 'values-repeated' || refusal?.refused === 'sku-repeated') return refuse(refusal.refused);
  if (refusal) throw new Error(`a variant that was changed does not go with the others: ${refusal.refused}`);
  return { ...whole, variants } satisfies WholeProduct;
}

function applyEdit(
  current: Variant,
  { title, selectedOptions: given, ...edit }: VariantEdit,
  whole: WholeProduct,
): Variant {
  const productTitle = whole.product.title;
  const changed = new Map(given?.map(({ name, value }) => [name, value]));
  const selectedOptions = inOrder(
    current.selectedOptions.map(({ name, value }) => ({ name, value: changed.get(name) ?? value })),
    namesOf(whole),
  );
  const wasUsual = current.title === usualTitle(current.selectedOptions, productTitle);
  const named = title === undefined && !wasUsual ? current.title : title;
  return { ...current, ...edit, selectedOptions, title: named ?? usualTitle(selectedOptions, productTitle) };
}

/** The product without some of its variants; refuses to leave it without any. */
export function removeVariants(whole: WholeProduct, variantIds: readonly string[]) {
  const unknown = firstUnknown(variantIds, whole.variants);
  if (unknown >= 0) return refuse('unknown-variant', { index: unknown });
  const variants = whole.variants.filter(({ id }) => !variantIds.includes(id));
  if (variants.length === 0) return refuse('last-variant');
  return { ...whole, variants } satisfies WholeProduct;
}

/** The product with its variants in another order: first those that are named, then the others as they were. */
export function reorderVariants(whole: WholeProduct, variantIds: readonly string[]) {
  const first = putFirst(whole.variants, variantIds);
  return 'unknown' in first ? refuse('unknown-variant', { index: first.unknown }) : { ...whole, variants: first.items };
}
