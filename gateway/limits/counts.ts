/** A count for each name; those that are zero take no memory. */
export interface Counts {
  get(name: string): number;
  add(name: string, change: number): void;
}

export function createCounts(): Counts {
  const counts = new Map<string, number>();
  const get = (name: string) => counts.get(name) ?? 0;
  return {
    get,
    add(name, change) {
      const count = get(name) + change;
      if (count > 0) counts.set(name, count);
      else counts.delete(name);
    },
  };
}
