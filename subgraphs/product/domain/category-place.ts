import { refuse } from '#packages/refusals/refusal.ts';
import { mostLevels, mostSiblings } from './category.ts';

/** Where among its siblings a category comes. */
export type CategoryPlace = 'FIRST' | 'LAST' | { after: string };

/**
 * Refuses a branch that would make the tree too large; null when it may come here.
 * @param height levels of the branch.
 * @param above how many categories would be above it.
 * @param siblings how many others would be beside it.
 */
export function checkBranch({ height, above, siblings }: Record<'height' | 'above' | 'siblings', number>) {
  if (above + height > mostLevels) return refuse('too-deep');
  return siblings >= mostSiblings ? refuse('too-many-siblings') : null;
}

/** The siblings in their new order, with the category among them. */
export function placeAmong(others: readonly string[], id: string, place: CategoryPlace) {
  if (place === 'FIRST') return [id, ...others];
  if (place === 'LAST') return [...others, id];
  const index = others.indexOf(place.after);
  if (index < 0) return refuse('no-such-sibling', { after: place.after });
  return others.toSpliced(index + 1, 0, id);
}
