import { subjectTokenPattern } from './live-field.ts';

/** What a subgraph allows to be cached: one of its entities, or a field of `Query` or of an entity, and until which events. */
export interface CacheDeclaration {
  /** `Product` for an entity, `Query.products` or `Product.categories` for a field. */
  name: string;
  graph: string;
  /** The key by which events say which entity changed; null when they do not say. */
  keyField: string | null;
  sources: readonly CacheSource[];
}

/** Events that invalidate it. */
export interface CacheSource {
  aggregateType: string;
  /** Null for any. */
  event: string | null;
  /** The key whose values events have; null when they invalidate everything of the declaration. */
  keyField: string | null;
  /** The path to the values in the data of an event, through all items of lists; null when it is the aggregate's id. */
  idsPath: readonly string[] | null;
}

/** The key that `ids` are values of. */
const keyOfIds = 'id';

/** Parses the arguments of a `@cached` directive. Throws when they are not valid. */
export function parseCacheSource(on: string, ids: string | undefined): CacheSource {
  const [prefix, aggregateType = '', key = '', event = '', ...more] = on.split('.');
  const isEvent = event === '*' || subjectTokenPattern.test(event);
  const keyField = /^\{(\w+)\}$/.exec(key)?.[1] ?? null;
  if (prefix !== 'events' || more.length > 0 || !subjectTokenPattern.test(aggregateType) || !isEvent) {
    throw new Error(`"${on}" is not events.<aggregateType>.<key>.<event>`);
  }
  if (keyField === null && key !== '*') throw new Error(`"${key}" in "${on}" is neither {key} nor *`);
  const source = { aggregateType, event: event === '*' ? null : event };
  if (ids === undefined) return { ...source, keyField, idsPath: null };
  if (keyField !== null) throw new Error(`"${on}" tells the key already, ids has no meaning`);
  if (!/^\w+(\.\w+)*$/.test(ids)) throw new Error(`ids "${ids}" is no path of names joined by dots`);
  return { ...source, keyField: keyOfIds, idsPath: ids.split('.') };
}
