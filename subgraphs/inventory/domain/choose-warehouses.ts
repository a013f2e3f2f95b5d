/** A warehouse that may serve an order. */
export interface Candidate {
  warehouseId: string;
  /** Whether it is in the country to which the order goes. */
  isNear: boolean;
  priority: number;
  /** What it can promise of the variants of the order. */
  units: ReadonlyMap<string, number>;
}

/** How many sets are looked at before the search for the smallest is given up. */
const mostSets = 5_000;

/**
 * The warehouses from which an order is shipped; null when all of them together have too little.
 *
 * 1. Nearest: those in the order's country, when they have everything; otherwise those of all countries.
 * 2. Fewest parcels: of the sets that have everything, one with the fewest warehouses.
 * 3. Of these, the one with the best warehouse, then with the best second one, and so on. Better is what is near, then what has the
 *    higher priority (the lower number), then what has more units of the order's variants, then the lower id.
 *
 * The smallest set is looked for among 5,000; where there are more, which needs a dozen warehouses and orders that none of a few of
 * them can serve, warehouses are taken in this order until they have everything, without those that turn out not to be needed.
 */
export function chooseWarehouses(
  requested: ReadonlyMap<string, number>,
  candidates: readonly Candidate[],
): Candidate[] | null {
  const ranked = inOrder(requested, candidates);
  const near = ranked.filter(({ isNear }) => isNear);
  return smallestSet(requested, near) ?? (near.length < ranked.length ? smallestSet(requested, ranked) : null);
}

/** The best first. */
function inOrder(requested: ReadonlyMap<string, number>, candidates: readonly Candidate[]): Candidate[] {
  const unitsIn = ({ units }: Candidate) => [...requested.keys()].reduce((sum, id) => sum + (units.get(id) ?? 0), 0);
  return [...candidates].sort(
    (a, b) =>
      Number(b.isNear) - Number(a.isNear) ||
      a.priority - b.priority ||
      unitsIn(b) - unitsIn(a) ||
      (a.warehouseId < b.warehouseId ? -1 : 1),
  );
}

/** Whether warehouses have everything together. */
export const suffice = (requested: ReadonlyMap<string, number>, candidates: readonly Candidate[]): boolean =>
  requested.entries().every(([variantId, quantity]) => {
    return candidates.reduce((sum, { units }) => sum + (units.get(variantId) ?? 0), 0) >= quantity;
  });

function smallestSet(requested: ReadonlyMap<string, number>, ranked: readonly Candidate[]): Candidate[] | null {
  if (!suffice(requested, ranked)) return null;
  let looks = 0;
  for (let size = 1; size <= ranked.length; size++) {
    for (const set of setsOf(size, ranked)) {
      if (suffice(requested, set)) return set;
      if (++looks === mostSets) return inTurn(requested, ranked);
    }
  }
  return null;
}

/** The sets of a size, those with the better warehouses first. */
function* setsOf(size: number, ranked: readonly Candidate[]): Generator<Candidate[]> {
  if (size === 0) return yield [];
  for (const [index, best] of ranked.entries()) {
    if (ranked.length - index < size) return;
    for (const others of setsOf(size - 1, ranked.slice(index + 1))) yield [best, ...others];
  }
}

function inTurn(requested: ReadonlyMap<string, number>, ranked: readonly Candidate[]): Candidate[] {
  const count = ranked.findIndex((_, index) => suffice(requested, ranked.slice(0, index + 1))) + 1;
  return ranked.slice(0, count).reduceRight(
    (kept, candidate) => {
      const without = kept.filter((other) => other !== candidate);
      return suffice(requested, without) ? without : kept;
    },
    ranked.slice(0, count),
  );
}
