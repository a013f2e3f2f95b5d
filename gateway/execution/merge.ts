import { isRawNumber } from '../request/exact-json.ts';
import type { Containers } from './containers.ts';
import { isJsonObject, type JsonObject, setOwnValue } from './json-object.ts';

/**
 * Merges what a subgraph sent of an object into it.
 * @param contested the containers that other fetches write into, too: only these are merged, and only these are copied
 * @param copy whether the source must not be changed
 * @param interfaceObjects names that do not tell the type of an object
 */
export function mergeInto(
  target: JsonObject,
  source: JsonObject,
  contested: Containers | undefined,
  copy: boolean,
  interfaceObjects: ReadonlySet<unknown> | null = null,
): void {
  for (const key in source) {
    let value = source[key];
    if (value === undefined) continue;
    // Another subgraph may have told the type.
    if (interfaceObjects?.has(value) && key === '__typename' && typeof target[key] === 'string') continue;
    if (contested !== undefined && typeof value === 'object' && value !== null) {
      const below = contested.get(key);
      if (below)
        value = join(Object.hasOwn(target, key) ? target[key] : undefined, value, below, copy, interfaceObjects);
    }
    setOwnValue(target, key, value);
  }
}

/** A contested container with what another subgraph sent of it. */
function join(
  present: unknown,
  value: unknown,
  contested: Containers,
  copy: boolean,
  interfaceObjects: ReadonlySet<unknown> | null,
): unknown {
  if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) {
    for (const [index, item] of value.entries()) {
      present[index] = join(present[index], item, contested, copy, interfaceObjects);
    }
    return present;
  }
  if (isJsonObject(present) && isJsonObject(value) && !isRawNumber(present) && !isRawNumber(value)) {
    mergeInto(present, value, contested, copy, interfaceObjects);
    return present;
  }
  return copy ? copyContainers(value, contested) : value;
}

/** A copy of the given containers and those around them; everything else is shared. */
export function copyContainers(value: unknown, containers: Containers): unknown {
  if (Array.isArray(value)) return value.map((item) => copyContainers(item, containers));
  if (!isJsonObject(value) || isRawNumber(value)) return value;
  const copy = { ...value };
  for (const key in copy) {
    const below = containers.get(key);
    if (below) setOwnValue(copy, key, copyContainers(copy[key], below));
  }
  return copy;
}
