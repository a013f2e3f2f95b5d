/** A whole number, the same for the same values. Tests of random input call it millions of times. */
export function hashOf(...values: unknown[]): number {
  let hash = 2166136261;
  for (const value of values) {
    if (typeof value === 'number') hash = mix(mix(hash, value), Math.floor(value / 2 ** 32));
    else {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
      hash = mix(hash, -text.length);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 16777619);

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
