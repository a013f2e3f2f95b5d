import { GraphQLError, type GraphQLSchema } from 'graphql';
import { executeIntrospection } from './introspection.ts';
import { isJsonObject, type JsonObject, ownValue, setOwnValue } from './json-object.ts';
import type { FieldShape, ObjectShape, TypeShape, ValueField } from './response-shape.ts';

/** Stands for a value that is null because of a reported problem. */
const failed = Symbol('failed');

export interface Completion {
  schema: GraphQLSchema;
  variables: Readonly<Record<string, unknown>>;
  /** The response path of the value that is being completed. */
  path: (string | number)[];
  /** Gets an error for what subgraphs sent that does not fit the schema; null when that is not reported. */
  problems: GraphQLError[] | null;
}

/**
 * The data of the response: of what subgraphs sent, what the operation selects. Null where that does not fit the schema. Objects
 * and lists that fit exactly are not copied.
 */
export function completeData(shape: ObjectShape, data: JsonObject, completion: Completion): JsonObject | null {
  const completed = completeFields(shape.fieldsOf(undefined) ?? [], data, completion);
  return completed === failed ? null : completed;
}

function completeFields(
  fields: readonly FieldShape[],
  data: JsonObject,
  completion: Completion,
): JsonObject | typeof failed {
  let complete = 0;
  for (const key in data) {
    const field = fields[complete];
    if (field?.keptKey !== key) return completeRest(fields, complete, data, completion);
    const value = data[key];
    const result = completeField(field, value, completion);
    if (result === failed) return failed;
    if (result !== value) return completeRest(fields, complete, data, completion, { result });
    complete++;
  }
  return complete === fields.length ? data : completeRest(fields, complete, data, completion);
}

/** @param complete how many fields are complete as they are; `next` has the result of the one after them */
function completeRest(
  fields: readonly FieldShape[],
  complete: number,
  data: JsonObject,
  completion: Completion,
  next?: { result: unknown },
): JsonObject | typeof failed {
  const completed: JsonObject = {};
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as FieldShape;
    const { key, dataKey, inherited } = field;
    let result = inherited ? ownValue(data, dataKey) : data[dataKey];
    if (index === complete && next) result = next.result;
    else if (index >= complete) result = completeField(field, result, completion);
    if (result === failed) return failed;
    if (inherited) setOwnValue(completed, key, result);
    else completed[key] = result;
  }
  return completed;
}

/** The value of a field; `failed` when the object cannot be without it. */
function completeField(field: FieldShape, value: unknown, completion: Completion): unknown {
  if (field.kind === 'value') {
    const { type } = field;
    if (type.kind === 'leaf' && value !== null && value !== undefined && type.accepts(value)) return value;
    completion.path.push(field.key);
    const result = completeValue(type, value, field, completion);
    completion.path.pop();
    return result === failed && !type.nonNull ? null : result;
  }
  if (field.kind === 'typename') return field.nameOf(value) ?? failed;
  return executeIntrospection(completion.schema, field.document, completion.variables, field.key);
}

function completeValue(type: TypeShape, value: unknown, field: ValueField, completion: Completion): unknown {
  if (value === null || value === undefined) {
    if (!type.nonNull) return null;
    return report(`Cannot return null for non-nullable ${describe(type, field, completion)}.`, completion);
  }
  switch (type.kind) {
    case 'leaf':
      if (type.accepts(value)) return value;
      return report(`Invalid value found for ${describe(type, field, completion)}.`, completion);
    case 'object': {
      if (!isJsonObject(value)) throw unexpected(type, 'object');
      const typename = value['__typename'] || undefined;
      const fields = typeof typename === 'object' ? null : type.shape.fieldsOf(typename as string | undefined);
      if (fields) return completeFields(fields, value, completion);
      return report(`Invalid __typename found for object at ${describe(type, field, completion)}.`, completion);
    }
    case 'list':
      if (!Array.isArray(value)) throw unexpected(type, 'list');
      return completeItems(type.item, value, field, completion);
    default:
      return type satisfies never;
  }
}

function completeItems(
  type: TypeShape,
  values: readonly unknown[],
  field: ValueField,
  completion: Completion,
): readonly unknown[] | typeof failed {
  const { path } = completion;
  const last = path.push(0) - 1;
  let completed: unknown[] | undefined;
  let lost = false;
  for (let index = 0; index < values.length; index++) {
    path[last] = index;
    const value = values[index];
    let result = completeValue(type, value, field, completion);
    if (result === value) continue;
    if (result === failed) {
      lost ||= type.nonNull;
      result = null;
    }
    completed ??= [...values];
    completed[index] = result;
  }
  path.pop();
  return lost ? failed : (completed ?? values);
}

function report(message: string, { problems, path }: Completion): typeof failed {
  problems?.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }));
  return failed;
}

function describe(type: TypeShape, field: ValueField, { path }: Completion): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `array element of type ${type.name} at index ${last}` : field.description;
}

const unexpected = (type: TypeShape, expected: string) =>
  new Error(`a subgraph sent a value of type ${type.name} that is no ${expected}`);
