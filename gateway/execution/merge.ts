import type { Containers } from './containers.ts';
import { isJsonObject, type JsonObject, setOwnValue } from './json-object.ts';

/**
 * Merges what a subgraph sent about an object into it.
 * @param contested the containers other fetches write into, too: only these are merged, and only these need a copy
 * @param copy whether the source has to stay as it is
 */
export function mergeInto(
  target: JsonObject,
  source: JsonObject,
  contested: Containers | undefined,
  copy: boolean,
): void {
  for (const key in source) {
    let value = source[key];
    if (value === undefined) continue;
    if (contested !== undefined && typeof value === 'object' && value !== null) {
      const below = contested.get(key);
      if (below) value = join(Object.hasOwn(target, key) ? target[key] : undefined, value, below, copy);
    }
    setOwnValue(target, key, value);
  }
}

/** What a contested container holds after another subgraph's share of it has come. */
function join(present: unknown, value: unknown, contested: Containers, copy: boolean): unknown {
  if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) {
    for (const [index, item] of value.entries()) present[index] = join(present[index], item, contested, copy);
    return present;
  }
  if (isJsonObject(present) && isJsonObject(value)) {
    mergeInto(present, value, contested, copy);
    return present;
  }
  return copy ? copyContainers(value, contested) : value;
}

/** A copy that shares everything but the given containers and those on the way to them. */
export function copyContainers(value: unknown, containers: Containers): unknown {
  if (Array.isArray(value)) return value.map((item) => copyContainers(item, containers));
  if (!isJsonObject(value)) return value;
  const copy = { ...value };
  for (const key in copy) {
    const below = containers.get(key);
    if (below) setOwnValue(copy, key, copyContainers(copy[key], below));
  }
  return copy;
}
