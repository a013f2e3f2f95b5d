import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema.ts';

/** What says nothing about which values are allowed. */
const annotations = new Set(['$schema', '$id', 'title', 'description', 'examples', 'deprecated']);
/** What is compared field by field. */
const structure = new Set(['properties', 'required', 'items', 'anyOf']);

/**
 * What the present form of a released contract takes from those who read the released one, or does not accept of what was
 * published by it: an empty list when it only gained optional fields. Each problem begins with the field, for example
 * `lines[].quantity`.
 */
export function breakingChanges(released: JsonSchema, present: JsonSchema, field = 'data'): string[] {
  return [
    ...constraintChanges(released, present, field),
    ...fieldChanges(released, present, field),
    ...(released.items || present.items
      ? breakingChanges(released.items ?? {}, present.items ?? {}, `${field}[]`)
      : []),
    ...alternativeChanges(released.anyOf ?? [], present.anyOf ?? [], field),
  ];
}

/** Type, format, enum, bounds: neither looser, for who reads with the released schema, nor tighter, for what was published. */
function constraintChanges(released: JsonSchema, present: JsonSchema, field: string): string[] {
  const keywords = new Set([...Object.keys(released), ...Object.keys(present)]);
  return [...keywords]
    .filter((keyword) => !annotations.has(keyword) && !structure.has(keyword))
    .filter((keyword) => !isDeepStrictEqual(released[keyword], present[keyword]))
    .map((keyword) => `${field}: ${keyword} was ${inWords(released[keyword])} and is ${inWords(present[keyword])}`);
}

function fieldChanges(released: JsonSchema, present: JsonSchema, field: string): string[] {
  const [before, now] = [released.properties ?? {}, present.properties ?? {}];
  const isRequired = (schema: JsonSchema, name: string) => schema.required?.includes(name) === true;
  const gained = Object.keys(now)
    .filter((name) => !Object.hasOwn(before, name) && isRequired(present, name))
    .map((name) => `${nested(field, name)}: is new and required, which events of before do not have`);
  const kept = Object.entries(before).flatMap(([name, schema]) => {
    const [path, next] = [nested(field, name), now[name]];
    if (!next) return [`${path}: was removed`];
    const [was, is] = [isRequired(released, name), isRequired(present, name)];
    return [
      ...(was && !is ? [`${path}: was required and is optional`] : []),
      ...(is && !was ? [`${path}: was optional and is required`] : []),
      ...breakingChanges(schema, next, path),
    ];
  });
  return [...gained, ...kept];
}

function alternativeChanges(released: JsonSchema[], present: JsonSchema[], field: string): string[] {
  if (released.length !== present.length) {
    return [`${field}: had ${released.length} alternatives and has ${present.length}`];
  }
  return released.flatMap((schema, index) => breakingChanges(schema, present[index] ?? {}, field));
}

/** Fields whose readers would refuse what a later form adds: no contract may say so. */
export function closedFields(schema: JsonSchema, field = 'data'): string[] {
  return [
    ...(schema.additionalProperties === false ? [`${field}: refuses fields it does not know`] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => closedFields(part, nested(field, name))),
    ...(schema.items ? closedFields(schema.items, `${field}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((part) => closedFields(part, field)),
  ];
}

const nested = (field: string, name: string) => (field === 'data' ? name : `${field}.${name}`);
const inWords = (value: unknown) => (value === undefined ? 'not said' : JSON.stringify(value));
