import { refuse } from '#packages/refusals/refusal.ts';
import type { ProductOption, WholeProduct } from './product.ts';
import { renameInTranslations } from './translate-product.ts';
import { type SelectedOption, usualTitle, type Variant } from './variant.ts';

/** Most options of a product. */
const mostOptions = 10;

/** The product with one more option, for which each of its variants has the same value. */
export function addOption(whole: WholeProduct, name: string, value: string) {
  const { options } = whole.product;
  if (options.some((option) => option.name === name)) return refuse('option-taken', { name });
  if (options.length === mostOptions) return refuse('too-many-options', { most: mostOptions });
  // Without options there may be several variants; with one, each has to differ from the others.
  if (options.length === 0 && whole.variants.length > 1) return refuse('variants-alike');
  return withOptions(whole, [...options, { name, values: [value] }], (selected) => [...selected, { name, value }]);
}

export interface OptionEdit {
  /** What it is called from now on; absent for no other name. */
  newName?: string | undefined;
  /** Values that are called otherwise from now on. */
  renamedValues: readonly { value: string; newValue: string }[];
  /** The values to show first, in this order, as they are called from now on. */
  firstValues: readonly string[];
}

/** The product with an option, or values of it, under other names or in another order. */
export function editOption(
  whole: WholeProduct,
  name: string,
  { newName = name, renamedValues, firstValues }: OptionEdit,
) {
  const { options } = whole.product;
  const current = options.find((option) => option.name === name);
  if (!current) return refuse('unknown-option');
  if (newName !== name && options.some((option) => option.name === newName))
    return refuse('option-taken', { name: newName });
  const unknown = renamedValues.findIndex(({ value }) => !current.values.includes(value));
  if (unknown >= 0) return refuse('unknown-value', { index: unknown });
  const renamed = new Map(renamedValues.map(({ value, newValue }) => [value, newValue]));
  const values = current.values.map((value) => renamed.get(value) ?? value);
  if (new Set(values).size < values.length) return refuse('value-taken');
  const unknownFirst = firstValues.findIndex((value) => !values.includes(value));
  if (unknownFirst >= 0) return refuse('unknown-first-value', { index: unknownFirst });
  const edited = { name: newName, values: [...new Set([...firstValues, ...values])] };
  return withOptions(
    { ...whole, translations: renameInTranslations(whole.translations, name, { newName, renamed }) },
    options.map((option) => (option === current ? edited : option)),
    (selected) =>
      selected.map((each) =>
        each.name === name ? { name: newName, value: renamed.get(each.value) ?? each.value } : each,
      ),
  );
}

/** The product without an option; refuses when variants would then be alike. */
export function removeOption(whole: WholeProduct, name: string) {
  const { options } = whole.product;
  if (!options.some((option) => option.name === name)) return refuse('unknown-option');
  const remaining = options.filter((option) => option.name !== name);
  const changed = withOptions(whole, remaining, (selected) => selected.filter((each) => each.name !== name));
  const combinations = new Set(changed.variants.map(({ selectedOptions }) => JSON.stringify(selectedOptions)));
  return combinations.size < changed.variants.length ? refuse('variants-alike') : changed;
}

/** The product with its options in another order: first those that are named, then the others as they were. */
export function reorderOptions(whole: WholeProduct, names: readonly string[]) {
  const { options } = whole.product;
  const known = new Set(options.map(({ name }) => name));
  const unknown = names.findIndex((name) => !known.has(name));
  if (unknown >= 0) return refuse('unknown-option', { index: unknown });
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const byPlace = (a: { name: string }, b: { name: string }) => place(a.name) - place(b.name);
  return withOptions(whole, options.toSorted(byPlace), (selected) => selected.toSorted(byPlace));
}

/** Variants that have their usual title keep to it. */
function withOptions(
  whole: WholeProduct,
  options: ProductOption[],
  select: (selected: readonly SelectedOption[]) => SelectedOption[],
): WholeProduct {
  const { title: productTitle } = whole.product;
  const variants = whole.variants.map((variant): Variant => {
    const selectedOptions = select(variant.selectedOptions);
    const isUsual = variant.title === usualTitle(variant.selectedOptions, productTitle);
    return { ...variant, selectedOptions, title: isUsual ? usualTitle(selectedOptions, productTitle) : variant.title };
  });
  return { ...whole, product: { ...whole.product, options }, variants };
}
