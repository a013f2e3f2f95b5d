import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';
import { unaliased } from './planner-alias.ts';
import type { FieldShape, ObjectShape, TypeShape } from './response-shape.ts';
import type { DataPath } from './subgraph-errors.ts';

/** A place in the answer. */
export interface Place {
  /** Its path in the response. */
  path: DataPath;
  /** Its path in the data of subgraphs. */
  dataPath: DataPath;
  /** The field that the path leads on to, which a subgraph sent though the client did not select it of this object. */
  unselected: string | null;
}

/**
 * The place that a path leads to, or the last one on the way that the answer has: what the client did not select, planner's
 * aliases and indexes beyond a list are no places. A place may lie where the answer is null already.
 */
export function locate(path: DataPath, root: ObjectShape, data: JsonObject): Place {
  const place = { path: [] as (string | number)[], dataPath: [] as (string | number)[], unselected: null };
  let type: TypeShape | undefined = { kind: 'object', name: root.name, nonNull: false, shape: root };
  let value: unknown = data;
  for (const key of path) {
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

function findField(shape: ObjectShape, key: string, value: unknown): FieldShape | undefined {
  const find = (fields: readonly FieldShape[] | null) =>
    fields?.find(({ dataKey }) => dataKey === key) ?? fields?.find(({ dataKey }) => dataKey === unaliased(key));
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
