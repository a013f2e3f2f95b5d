import type { GraphQLError } from 'graphql';
import type { IncrementalPayload } from '../execution/deliver-parts.ts';
import { isJsonObject, type JsonObject } from '../execution/json-object.ts';

/** The answer that a client has after all payloads, and the paths at which a fragment came as null. */
export interface MergedAnswer {
  data: JsonObject | null;
  errors: GraphQLError[];
  lost: string[];
}

/** Merges payloads as a client does. Throws when one does not belong to the answer so far. */
export function mergePayloads([first, ...others]: readonly IncrementalPayload[]): MergedAnswer {
  if (!first || first.incremental) throw new Error('the first payload has to be the first part');
  const merged: MergedAnswer = {
    data: structuredClone(first.data ?? null),
    errors: [...(first.errors ?? [])],
    lost: [],
  };
  for (const { data, incremental = [] } of others) {
    if (data !== undefined) throw new Error('a later payload has no data of its own');
    for (const fragment of incremental) {
      const target = fragment.path.reduce<unknown>(
        (value, key) => (value as JsonObject | undefined)?.[key],
        merged.data,
      );
      if (!isJsonObject(target)) throw new Error(`there is no object at ${fragment.path.join('.')}`);
      for (const { path = [] } of fragment.errors ?? []) {
        const inside = fragment.path.every((key, index) => key === path[index]);
        if (!inside) throw new Error(`an error at ${path.join('.')} of a fragment at ${fragment.path.join('.')}`);
      }
      merged.errors.push(...(fragment.errors ?? []));
      if (fragment.data === null) merged.lost.push(fragment.path.join('.'));
      else mergeDeep(target, fragment.data);
    }
  }
  return merged;
}

/** An object that a part has stays when it has failed in another, where more was selected of it. */
function mergeDeep(target: JsonObject, source: JsonObject): void {
  for (const [key, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isJsonObject(known) && isJsonObject(value)) mergeDeep(known, value);
    else if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value);
    else if (value !== null || known === undefined)
      Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, item] of source.entries()) {
    const known = target[index];
    if (isJsonObject(known) && isJsonObject(item)) mergeDeep(known, item);
    else if (Array.isArray(known) && Array.isArray(item)) mergeLists(known, item);
    else if (item !== null || known === undefined) target[index] = item;
  }
}
