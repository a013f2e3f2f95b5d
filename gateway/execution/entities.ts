import type { JsonObject } from './json-object.ts';

/** Stands, in the path of a fetch, for the items of a list. */
export const listItems = '@';

/** Adds the objects at a path to `entities`, in the order of the data. */
export function collectEntities(data: unknown, path: readonly string[], entities: JsonObject[], depth = 0): void {
  if (typeof data !== 'object' || data === null) return;
  const key = path[depth];
  if (key === undefined) {
    if (Array.isArray(data)) for (const item of data) collectEntities(item, path, entities, depth);
    else entities.push(data as JsonObject);
  } else if (key === listItems) {
    if (Array.isArray(data)) for (const item of data) collectEntities(item, path, entities, depth + 1);
  } else if (key !== '__proto__' || Object.hasOwn(data, key)) {
    // Everything else that objects inherit is a function, which has no entities.
    collectEntities((data as JsonObject)[key], path, entities, depth + 1);
  }
}

/** The path of each object that `collectEntities` finds. */
export function pathsOfEntities(data: unknown, path: readonly string[]): (string | number)[][] {
  const paths: (string | number)[][] = [];
  const keys: (string | number)[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    const key = path[depth];
    const inList = key === undefined || key === listItems;
    if (inList && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        keys.push(index);
        visit(item, key === undefined ? depth : depth + 1);
        keys.pop();
      }
    } else if (key === undefined) {
      paths.push([...keys]);
    } else if (!inList && Object.hasOwn(value, key)) {
      keys.push(key);
      visit((value as JsonObject)[key], depth + 1);
      keys.pop();
    }
  };
  visit(data, 0);
  return paths;
}
