import {
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { setOwnValue } from '#gateway/execution/json-object.ts';
import { isRawNumber } from '#gateway/request/exact-json.ts';
import type { OperationWriting } from './operation-writing.ts';
import { randomValue } from './random-value.ts';

/** Names of variables that mean something to the gateway or JavaScript. */
const specialNames = ['representations', 'literal_0', 'literal_1', '__proto__', 'constructor', 'if', 'id'];

const wrongTypes = ['Int', 'String!', '[ID]', 'Nothing', 'JSON'];

/** Parentheses with arguments of a field; nothing when there are none. */
export function randomArguments(writing: OperationWriting, { args }: GraphQLField<unknown, unknown>): string {
  const { random, wild } = writing;
  const given = args.filter((argument) => random.chance(isRequiredArgument(argument) ? (wild ? 97 : 100) : 35));
  const texts = given.map(({ name, type }) => {
    const value = random.chance(50)
      ? `$${declare(writing, name, type)}`
      : literal(randomValue(writing, type, name), type);
    return `${name}: ${value}`;
  });
  if (wild && random.chance(1)) texts.push('nothing: 1');
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

/** Declares a variable for an argument; returns its name. */
function declare(writing: OperationWriting, argument: string, type: GraphQLInputType): string {
  const { random, wild, declared, variables } = writing;
  const special = random.pick(specialNames);
  const name = random.chance(8) && !declared.has(special) ? special : `v${declared.size}`;
  const written = wild && random.chance(3) ? random.pick(wrongTypes) : String(type);
  const isDefaulted = random.chance(12);
  declared.set(name, isDefaulted ? `${written} = ${literal(randomValue(writing, type, argument), type)}` : written);
  const isSent = !(isDefaulted && random.chance(50)) && !(wild && random.chance(4));
  if (isSent) setOwnValue(variables, name, randomValue(writing, type, argument));
  return name;
}

/** A value as it is written into a document. */
function literal(value: unknown, declared?: GraphQLInputType): string {
  const type = declared && getNullableType(declared);
  if (isRawNumber(value)) return value.rawJSON;
  if (Array.isArray(value)) {
    const item: GraphQLInputType | undefined = type && isListType(type) ? type.ofType : undefined;
    return `[${value.map((each) => literal(each, item)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const entries = Object.entries(value).map(([name, each]) => `${name}: ${literal(each, fields[name]?.type)}`);
    return `{${entries.join(', ')}}`;
  }
  const isName = typeof value === 'string' && isEnumType(type) && /^[A-Z_]+$/.test(value);
  return isName ? value : JSON.stringify(value);
}
