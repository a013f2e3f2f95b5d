import type { FacetRow } from '../store/product-facets.ts';

/** A value that products have, or that a list is narrowed down to. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
}

/** Values with their counts, as they were found, and then those that are selected and that nothing has. */
export function valuesOf(
  rows: readonly Pick<FacetRow, 'value' | 'count'>[],
  selected: readonly string[],
  labelOf: (value: string) => string = (value) => value,
): FacetValue[] {
  const found = rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const known = new Set(found.map(({ value }) => value));
  const absent = [...new Set(selected)].filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const wanted = new Set(selected);
  return [...found, ...absent].map((each) => ({
    ...each,
    label: labelOf(each.value),
    isSelected: wanted.has(each.value),
  }));
}
