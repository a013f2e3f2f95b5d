import { type Dependency, idOf, type Region } from './region.ts';

/** Where in objects of one type a response depends on what may change. */
export interface ObjectDependencies {
  typeName: string;
  /** Response key of `__typename`; null when it is not asked for. */
  typeKey: string | null;
  /** Of the objects themselves; null for values, which belong to the entity they are part of. */
  region: Region | null;
  /** Response key of the key by which the region tells its entities; null when it is not asked for. */
  idKey: string | null;
  fields: readonly FieldDependencies[];
}

export interface FieldDependencies {
  responseKey: string;
  /** Of the field itself, where it has a declaration of its own. */
  region: Region | null;
  /** One for each type its objects may be of. */
  objects: readonly ObjectDependencies[];
}

/** Adds to `found` what the objects of `value`, itself one or a list, depend on. */
function findDependencies(value: unknown, types: readonly ObjectDependencies[], found: Dependency[]): void {
  if (Array.isArray(value)) {
    for (const item of value) findDependencies(item, types, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  for (const type of types) {
    const { region, typeKey } = type;
    if (typeKey !== null && object[typeKey] !== undefined && object[typeKey] !== type.typeName) continue;
    if (region) found.push({ region, id: type.idKey === null ? null : idOf(object[type.idKey]) });
    findInFields(object, type.fields, found);
  }
}

/** Adds what the fields of an object depend on, without the object itself. */
export function findInFields(object: object, fields: readonly FieldDependencies[], found: Dependency[]): void {
  for (const { responseKey, region, objects } of fields) {
    if (region) found.push({ region, id: null });
    findDependencies((object as Record<string, unknown>)[responseKey], objects, found);
  }
}
