import type { ProductOption } from './product.ts';
import type { SelectedOption, Variant } from './variant.ts';

/** A variant's values in the order of the product's options. */
export function inOrder(selectedOptions: readonly SelectedOption[], names: readonly string[]): SelectedOption[] {
  return [...selectedOptions].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/**
 * The options of variants that all have a value for each name. Values stay where they were; new ones follow in the order in which
 * the variants take them, those that no variant takes any more are gone.
 */
export function optionsOf(
  names: readonly string[],
  variants: readonly Pick<Variant, 'selectedOptions'>[],
  known: readonly ProductOption[] = [],
): ProductOption[] {
  return names.map((name) => {
    const taken = new Set(variants.map(({ selectedOptions }) => valueFor(selectedOptions, name)));
    const before = known.find((option) => option.name === name)?.values ?? [];
    return { name, values: [...new Set([...before.filter((value) => taken.has(value)), ...taken])] };
  });
}

/** Throws when there is none. */
function valueFor(selectedOptions: readonly SelectedOption[], name: string): string {
  const selected = selectedOptions.find((option) => option.name === name);
  if (!selected) throw new Error(`a variant has no value for ${name}`);
  return selected.value;
}
