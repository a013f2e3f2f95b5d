import type { OperationWriting } from './operation-writing.ts';

const names = ['skip', 'include'] as const;
const wildNames = [...names, ...names, 'nothing', 'defer', 'deprecated', 'specifiedBy'] as const;

/** Types under which a condition's variable is declared, and the values that are sent; undefined for none. */
const declarations: readonly { type: string; values: readonly unknown[] }[] = [
  { type: 'Boolean!', values: [true, false] },
  { type: 'Boolean! = false', values: [true, false, undefined] },
  { type: 'Boolean = true', values: [false, true, undefined] },
];
const wildDeclarations: typeof declarations = [
  ...declarations,
  { type: 'Boolean = true', values: [null] },
  { type: 'Boolean', values: [true, null, undefined] },
  { type: 'Int!', values: [0, 'x'] },
];

/** A directive that decides whether something is selected, in so many of 100 cases; otherwise nothing. */
export function randomCondition(writing: OperationWriting, percent: number): string {
  const { random, wild } = writing;
  if (!random.chance(percent)) return '';
  const name = random.pick(wild ? wildNames : names);
  const given = wild && random.chance(5) ? '' : `(if: ${conditionValue(writing)})`;
  const another = random.chance(5) && (wild || name !== 'skip') ? ' @skip(if: false)' : '';
  return ` @${name}${given}${another}`;
}

function conditionValue(writing: OperationWriting): string {
  const { random, wild, declared, variables } = writing;
  if (random.chance(40)) return String(random.chance(50));
  if (wild && random.chance(10)) return random.pick(['null', '1', '$v0', '$undeclared']);
  const name = random.pick(['c', 'd', 'e']);
  if (!declared.has(name)) {
    const { type, values } = random.pick(wild ? wildDeclarations : declarations);
    declared.set(name, type);
    const value = random.pick(values.map((value) => ({ value }))).value;
    if (value !== undefined) variables[name] = value;
  }
  return `$${name}`;
}
