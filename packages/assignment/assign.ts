/**
 * Spreads consumers over members: each goes to that of its members which has the fewest by then. Whoever knows the same members
 * comes to the same result. Consumers and members are known by numbers.
 */
export function assign(membersOf: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const assigned = new Map<number, number>();
  const counts = new Map<number, number>();
  const countOf = (member: number) => counts.get(member) ?? 0;
  const inOrder = [...membersOf].sort(([one], [other]) => one - other);
  for (const [consumer, members] of inOrder) {
    const [chosen] = members.toSorted((one, other) => countOf(one) - countOf(other) || one - other);
    if (chosen === undefined) continue;
    assigned.set(consumer, chosen);
    counts.set(chosen, countOf(chosen) + 1);
  }
  return assigned;
}
