import type { GraphQLSchema } from 'graphql';
import { executeIntrospection } from './introspection.ts';
import { isJsonObject, type JsonObject, ownValue, setOwnValue, typenameOf } from './json-object.ts';
import type {
  AnswerField,
  DeferredFragment,
  FieldShape,
  ObjectShape,
  TypeShape,
  ValueField,
} from './response-shape.ts';
import type { DataPath } from './subgraph-errors.ts';

/** Stands for a value that is null because of a reported error. */
const failed = Symbol('failed');

export interface Completion {
  schema: GraphQLSchema;
  variables: Readonly<Record<string, unknown>>;
  /** The path in the data of subgraphs of the value that is being completed. */
  path: (string | number)[];
  report: CompletionReport;
  /** An object has a deferred fragment. It may turn out later that the answer has null where the object is. */
  onDeferred(fragment: DeferredFragment, data: JsonObject, path: DataPath): void;
}

/** What subgraphs sent that does not fit the schema. Paths are those of the values; they are changed afterwards. */
export interface CompletionReport {
  /** Null, or nothing, was sent where the schema does not allow it. */
  onNull(path: DataPath, message: string): void;
  /** Nothing was sent where the schema allows null. */
  onAbsent(path: DataPath, message: string): void;
  /** Something else than a value of the type was sent. */
  onUnfit(path: DataPath, message: string): void;
}

/**
 * The data of the response: of what subgraphs sent, what the operation selects. Null where that does not fit the schema. Objects
 * and lists that fit exactly are not copied.
 */
export function completeData(shape: ObjectShape, data: JsonObject, completion: Completion): JsonObject | null {
  const fields = shape.fieldsOf(typenameOf(data));
  if (!fields) completion.report.onUnfit(completion.path, `Invalid __typename found for object of type ${shape.name}.`);
  const completed = fields ? completeFields(fields, data, completion) : failed;
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
    if (field.kind === 'deferred') {
      completion.onDeferred(field, data, completion.path);
      continue;
    }
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
function completeField(field: AnswerField, value: unknown, completion: Completion): unknown {
  if (field.kind === 'value') {
    const { type } = field;
    if (type.kind === 'leaf' && value !== null && value !== undefined && type.accepts(value)) return value;
    completion.path.push(field.dataKey);
    const result = completeValue(type, value, field, completion);
    completion.path.pop();
    return result === failed && !type.nonNull ? null : result;
  }
  if (field.kind === 'typename') return field.nameOf(value) ?? reportUntold(field, completion);
  return executeIntrospection(completion.schema, field.document, completion.variables, field.key);
}

function completeValue(type: TypeShape, value: unknown, field: ValueField, completion: Completion): unknown {
  const { path, report } = completion;
  if (value === null || value === undefined) {
    if (type.nonNull) {
      report.onNull(path, `Cannot return null for non-nullable ${describe(type, field, completion)}.`);
      return failed;
    }
    if (value === undefined) report.onAbsent(path, `No value was found for ${describe(type, field, completion)}.`);
    return null;
  }
  switch (type.kind) {
    case 'leaf':
      return type.accepts(value) ? value : (type.convert(value) ?? reportUnfit('value', type, field, completion));
    case 'object': {
      if (!isJsonObject(value)) return reportUnfit('value', type, field, completion);
      const typename = value['__typename'] || undefined;
      const fields = typeof typename === 'object' ? null : type.shape.fieldsOf(typename as string | undefined);
      return fields ? completeFields(fields, value, completion) : reportUnfit('__typename', type, field, completion);
    }
    case 'list':
      if (!Array.isArray(value)) return reportUnfit('value', type, field, completion);
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

function reportUnfit(what: string, type: TypeShape, field: ValueField, completion: Completion): typeof failed {
  const where = what === 'value' ? describe(type, field, completion) : `object at ${describe(type, field, completion)}`;
  completion.report.onUnfit(completion.path, `Invalid ${what} found for ${where}.`);
  return failed;
}

/** The type of an object cannot be told. */
function reportUntold({ dataKey }: AnswerField, { path, report }: Completion): typeof failed {
  path.push(dataKey);
  report.onNull(path, 'Cannot tell the type of an object.');
  path.pop();
  return failed;
}

function describe(type: TypeShape, field: ValueField, { path }: Completion): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `array element of type ${type.name} at index ${last}` : field.description;
}
