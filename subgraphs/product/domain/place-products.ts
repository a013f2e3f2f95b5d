/** Space between the positions of neighbours: twenty times something comes between two before they are numbered anew. */
export const step = 2 ** 20;

/**
 * Positions for `count` products between two others, in order; null when there is no room for them.
 * @param before the position they come behind; null for none.
 * @param after the position they come before; null for none.
 */
export function positionsBetween(
  { before, after }: Record<'before' | 'after', number | null>,
  count: number,
): number[] | null {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  if (after === null) return numbers.map((number) => (before ?? 0) + number * step);
  if (before === null) return numbers.map((number) => after - (count + 1 - number) * step);
  const distance = Math.floor((after - before) / (count + 1));
  return distance < 1 ? null : numbers.map((number) => before + number * distance);
}
