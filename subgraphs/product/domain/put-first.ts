/** The index of the first id that none of the items has; -1 when there is none. */
export function firstUnknown(ids: readonly string[], items: readonly { id: string }[]): number {
  const known = new Set(items.map(({ id }) => id));
  return ids.findIndex((id) => !known.has(id));
}

/** What is named, in the order in which it is named, then the others as they were; or the index of what is not there. */
export function putFirst<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): { unknown: number } | { items: Item[] } {
  const unknown = firstUnknown(ids, items);
  if (unknown >= 0) return { unknown };
  const found = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return { items: [...new Set([...found, ...items])] };
}
