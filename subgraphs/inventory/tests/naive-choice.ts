import type { Candidate } from '../domain/choose-warehouses.ts';

/** The rule as it is written down, over every set there is: what `chooseWarehouses` must answer. */
export function naiveChoice(requested: ReadonlyMap<string, number>, candidates: readonly Candidate[]): string[] | null {
  const unitsOf = (variantId: string, { units }: Candidate) => units.get(variantId) ?? 0;
  const total = (candidate: Candidate) =>
    [...requested.keys()].reduce((sum, variantId) => sum + unitsOf(variantId, candidate), 0);
  const isBetter = (a: Candidate, b: Candidate) => {
    if (a.isNear !== b.isNear) return a.isNear;
    if (a.priority !== b.priority) return a.priority < b.priority;
    if (total(a) !== total(b)) return total(a) > total(b);
    return a.warehouseId < b.warehouseId;
  };
  const rank = (candidate: Candidate) =>
    candidates.filter((other) => other !== candidate && isBetter(other, candidate)).length;
  const hasAll = (set: readonly Candidate[]) =>
    [...requested].every(([variantId, quantity]) => {
      return set.reduce((sum, candidate) => sum + unitsOf(variantId, candidate), 0) >= quantity;
    });
  const sets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_, index) => bits & (1 << index)),
  ).filter(hasAll);
  const near = sets.filter((set) => set.every(({ isNear }) => isNear));
  const allowed = near.length > 0 ? near : sets;
  const least = Math.min(...allowed.map((set) => set.length));
  const smallest = allowed
    .filter((set) => set.length === least)
    .map((set) => set.toSorted((a, b) => rank(a) - rank(b)));
  const [first] = smallest.toSorted((a, b) => {
    const index = a.findIndex((candidate, place) => candidate !== b[place]);
    const [left, right] = [a[index], b[index]];
    return left && right ? rank(left) - rank(right) : 0;
  });
  return first?.map(({ warehouseId }) => warehouseId) ?? null;
}
