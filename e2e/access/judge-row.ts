import type { AccessRow } from '../../scripts/access/access-table.ts';
import type { Actor } from '../../scripts/access/actors.ts';
import type { Step } from './find-ways.ts';
import type { Outcome } from './outcome.ts';

/** What one actor met with on their way to the field of a row. */
export interface Probe {
  actor: Actor;
  way: readonly Step[];
  outcome: Outcome;
}

/** Where a row of the access table is not what was found, each with the actor it concerns. */
export function judgeRow(row: AccessRow, probes: readonly Probe[]): string[] {
  return probes.flatMap((probe) => {
    const problem = row.verdicts[probe.actor] === 'no' ? problemOfRefusal(probe, probes) : problemOfAccess(row, probe);
    return problem ? [`${probe.actor}: ${problem}`] : [];
  });
}

function problemOfAccess(row: AccessRow, { way, outcome }: Probe): string | null {
  if (outcome.code !== null) return `is refused with ${outcome.code}`;
  // Whose something is, is looked at in its value: an answer without one proves nothing.
  if (row.owned && isQuery(way) && outcome.reached < way.length) return 'finds no value to be let in to';
  return null;
}

function problemOfRefusal({ actor, way, outcome }: Probe, probes: readonly Probe[]): string | null {
  const expected = actor === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  if (outcome.code !== null) return outcome.code === expected ? null : `is refused with ${outcome.code}`;
  if (outcome.reached === way.length) return 'is let in';
  // The answer of a mutation is for whoever has called it, and holds no value when it did nothing.
  if (!isQuery(way)) return null;
  const seesMore = ({ way: other, outcome: { code, reached } }: Probe) =>
    code === null && reached > outcome.reached && isSameWay(way, other);
  return probes.some(seesMore) ? null : 'finds nothing, and nobody finds more';
}

const isQuery = (way: readonly Step[]) => way[0]?.type.name === 'Query';

const isSameWay = (a: readonly Step[], b: readonly Step[]) =>
  a.length === b.length && a.every(({ type, field }, index) => type === b[index]?.type && field === b[index]?.field);
