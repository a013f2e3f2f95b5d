import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { exactly } from '#gateway/request/exact-json.ts';
import type { OperationWriting } from './operation-writing.ts';
import { plausibleValue } from './plausible-value.ts';

type Writing = Pick<OperationWriting, 'random' | 'wild' | 'known'>;

/** What is odd about values in general, whatever is expected. */
const oddities: readonly unknown[] = [
  null,
  '',
  'x',
  '\u0000',
  '\ud800',
  '💶\u202e',
  '0199d3e2-0000-7000-8000-000000000000',
  'x'.repeat(5_000),
  0,
  -0,
  -1,
  1.5,
  3_000_000_000,
  2 ** 53,
  1e300,
  exactly('1e400'),
  exactly('12345678901234567890'),
  exactly('1.00000000000000000001'),
  true,
  [],
  [null],
  [[1]],
  {},
  { a: { b: [] } },
  JSON.parse('{"__proto__":1}'),
];

/** Lists within lists end here. */
const deepest = 5;

/** A value as it could be sent for an argument or input field; where it may be wild, now and then one that does not fit. */
export function randomValue(writing: Writing, type: GraphQLInputType, name: string, depth = 0): unknown {
  const { random, wild } = writing;
  if (wild && random.chance(6)) return random.pick(oddities);
  if (isNonNullType(type)) return ofType(writing, type.ofType, name, depth);
  return random.chance(4) ? null : ofType(writing, type, name, depth);
}

function ofType(writing: Writing, type: GraphQLInputType, name: string, depth: number): unknown {
  const { random } = writing;
  if (isNonNullType(type)) return ofType(writing, type.ofType, name, depth);
  if (isListType(type)) {
    const length = random.chance(85) ? 1 + random.below(2) : random.below(4);
    return Array.from({ length }, () => randomValue(writing, type.ofType, name, depth + 1));
  }
  // What a role of theirs may do is not taken from those who send.
  if (isEnumType(type)) return name === 'role' ? 'CUSTOMER' : random.pick(type.getValues()).name;
  return isInputObjectType(type) ? ofFields(writing, type, depth) : plausibleValue(writing, type.name, name);
}

function ofFields(writing: Writing, type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
  const { random, wild } = writing;
  const fields = Object.values(type.getFields()).filter((field) =>
    isRequiredInputField(field) ? !(wild && random.chance(3)) : depth < deepest && random.chance(40),
  );
  const entries = fields.map((field) => [field.name, randomValue(writing, field.type, field.name, depth + 1)]);
  return Object.fromEntries(wild && random.chance(2) ? [...entries, ['nothing', 1]] : entries);
}
