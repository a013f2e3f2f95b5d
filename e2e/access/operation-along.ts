import { getNamedType, isLeafType } from 'graphql';
import type { Step } from './find-ways.ts';
import { minimalArguments } from './minimal-arguments.ts';

/** A field under the name of its type, since members of a union have fields of the same name with other types. */
export const aliasOf = ({ type, field }: Step): string => `${type.name}_${field.name}`;

interface Selection extends Map<string, { step: Step; below: Selection }> {}

/** One operation that selects the field at the end of each way. All begin at the same root type. */
export function operationAlong(
  ways: readonly (readonly Step[])[],
  given: Readonly<Record<string, Record<string, unknown>>>,
): string {
  const selection: Selection = new Map();
  for (const way of ways) {
    let level = selection;
    for (const step of way) {
      const known = level.get(aliasOf(step)) ?? { step, below: new Map() };
      level.set(aliasOf(step), known);
      level = known.below;
    }
  }
  const root = ways[0]?.[0]?.type.name.toLowerCase() ?? 'query';
  const print = (level: Selection): string =>
    [...level].map(([alias, { step, below }]) => printField(alias, step, print(below))).join(' ');
  const printField = (alias: string, { type, field }: Step, below: string) => {
    const args = minimalArguments(field, given[`${type.name}.${field.name}`]);
    const isLeaf = isLeafType(getNamedType(field.type));
    return `... on ${type.name} { ${alias}: ${field.name}${args} ${isLeaf ? '' : `{ __typename ${below} }`} }`;
  };
  return `${root} { ${print(selection)} }`;
}
