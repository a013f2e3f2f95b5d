import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';
import { unaliased } from './planner-alias.ts';
import type { AnswerField, FieldShape, ObjectShape, TypeShape } from './response-shape.ts';
import { type DataPath, startsWith } from './subgraph-errors.ts';

/** A place in the answer. */
export interface Place {
  /** Its path in the response. */
  path: DataPath;
  /** Its path in the data of subgraphs. */
  dataPath: DataPath;
}

export interface FoundPlace extends Place {
  /** The field that the path leads on to, which a subgraph sent though the client did not select it of this object. */
  unselected: string | null;
}

/** A part of the answer that is delivered at once: all of it, or a deferred fragment of one object. */
export interface AnswerPart extends Place {
  shape: ObjectShape;
  /** The object, as subgraphs sent it. */
  data: JsonObject;
}

/**
 * The place in a part of the answer that a path leads to, or the last one on the way that the part has: what the client did not
 * select, planner's aliases and indexes beyond a list are no places. A place may lie where the answer is null already. A path
 * that does not lead into the part leads to the part as a whole.
 */
export function locate(path: DataPath, part: AnswerPart): FoundPlace {
  const { shape, data, dataPath: from } = part;
  const place = { path: [...part.path], dataPath: [...from], unselected: null };
  let type: TypeShape | undefined = { kind: 'object', name: shape.name, nonNull: false, shape };
  let value: unknown = data;
  const below = startsWith(path, from) ? path.slice(from.length) : [];
  for (const key of below) {
    if (type?.kind === 'list') {
      if (typeof key !== 'number' || !Number.isInteger(key) || key < 0) break;
      if (Array.isArray(value) && key >= value.length) break;
      type = type.item;
      value = Array.isArray(value) ? value[key] : undefined;
      place.path.push(key);
      place.dataPath.push(key);
    } else if (type?.kind === 'object' && typeof key === 'string') {
      const field = findField(type.shape, key, value);
      if (!field) return isSent(value, key) ? { ...place, unselected: unaliased(key) } : place;
      type = field.kind === 'value' ? field.type : undefined;
      value = isJsonObject(value) ? ownValue(value, field.dataKey) : undefined;
      place.path.push(field.key);
      place.dataPath.push(field.dataKey);
    } else break;
  }
  return place;
}

/** Whether a subgraph sent a field of an object, be it as null: where it did not, its error may have cost more. */
const isSent = (object: unknown, key: string): boolean => isJsonObject(object) && Object.hasOwn(object, key);

function findField(shape: ObjectShape, key: string, value: unknown): AnswerField | undefined {
  const findKey = (fields: readonly FieldShape[] | null, wanted: string) =>
    fields?.find((field): field is AnswerField => field.kind !== 'deferred' && field.dataKey === wanted);
  const find = (fields: readonly FieldShape[] | null) => findKey(fields, key) ?? findKey(fields, unaliased(key));
  const typename = isJsonObject(value) ? value['__typename'] : undefined;
  if (isJsonObject(value) && (typename === undefined || typeof typename === 'string')) {
    const fields = shape.fieldsOf(typename || undefined);
    if (fields) return find(fields);
  }
  for (const possible of shape.possibleTypes()) {
    const field = find(shape.fieldsOf(possible));
    if (field) return field;
  }
  return undefined;
}
