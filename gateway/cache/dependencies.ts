import { type Dependency, idOf, type Topic } from './topic.ts';

/** Where in objects of one type an answer depends on what may change. */
export interface Shape {
  typeName: string;
  /** Response key of `__typename`; null when it is not asked for. */
  typeKey: string | null;
  /** What the objects themselves belong to; null for values, which belong to the entity they are part of. */
  topic: Topic | null;
  /** Response key of the key by which the topic tells its entities; null when it is not asked for. */
  idKey: string | null;
  fields: readonly FieldShape[];
}

export interface FieldShape {
  responseKey: string;
  /** One for each type its objects may be of. */
  shapes: readonly Shape[];
}

/** Adds to `found` what the objects of `value`, itself one or a list, depend on. */
function findDependencies(value: unknown, shapes: readonly Shape[], found: Dependency[]): void {
  if (Array.isArray(value)) {
    for (const item of value) findDependencies(item, shapes, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  for (const shape of shapes) {
    const { topic, typeKey } = shape;
    if (typeKey !== null && object[typeKey] !== undefined && object[typeKey] !== shape.typeName) continue;
    if (topic) found.push({ topic, id: shape.idKey === null ? null : idOf(object[shape.idKey]) });
    findInFields(object, shape.fields, found);
  }
}

/** Adds what the fields of an object depend on, without the object itself. */
export function findInFields(object: object, fields: readonly FieldShape[], found: Dependency[]): void {
  for (const { responseKey, shapes } of fields) {
    findDependencies((object as Record<string, unknown>)[responseKey], shapes, found);
  }
}
