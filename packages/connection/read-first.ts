import { badUserInput } from '#packages/graph-errors/graph-errors.ts';

/**
 * How many items the argument `first` of a field asks for: 1 to `most`, or `usual` when it does not say. Throws BAD_USER_INPUT
 * that names the argument.
 */
export function readFirst(
  { first: given }: { first?: number | null | undefined },
  { usual, most }: { usual: number; most: number },
): number {
  const first = given ?? usual;
  if (first < 1 || first > most) throw badUserInput('first', `expected 1 to ${most}, got ${first}`);
  return first;
}
