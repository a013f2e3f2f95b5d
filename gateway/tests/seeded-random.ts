/** A whole number, the same for the same values. */
export function hashOf(...values: unknown[]): number {
  let hash = 2166136261;
  const text = JSON.stringify(values);
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface SeededRandom {
  /** From 0 to below `limit`. */
  below(limit: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function seededRandom(seed: number): SeededRandom {
  let calls = 0;
  const below = (limit: number) => hashOf(seed, calls++) % limit;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
  };
}
