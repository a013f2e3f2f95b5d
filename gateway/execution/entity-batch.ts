import type { JsonObject } from './json-object.ts';
import type { Represent, RepresentationBuilder } from './representations.ts';

/** The entities of one fetch, each asked for once. */
export interface EntityBatch {
  /** Each different from the others. */
  representations: JsonObject[];
  /** Every entity that is asked about, once for each of its occurrences. */
  entities: JsonObject[];
  /** The index of each of them in `representations`. */
  indexes: number[];
  /** The index of each of them among all objects at the path of the fetch; null when all of those are asked about. */
  positions: number[] | null;
}

/** Represents the objects at the path of a fetch. Null when it has nothing to ask about any of them. */
export function batchEntities(found: readonly JsonObject[], represent: Represent): EntityBatch | null {
  const representations: JsonObject[] = [];
  const entities: JsonObject[] = [];
  const indexes: number[] = [];
  const positions: number[] = [];
  const simple = new Map<string, Map<unknown, number>>();
  let others: Map<string, number> | undefined;
  let typename: unknown;
  let representation: RepresentationBuilder | null = null;
  let known: Map<unknown, number> | undefined;

  for (let position = 0; position < found.length; position++) {
    const entity = found[position] as JsonObject;
    if (entity['__typename'] !== typename || position === 0) {
      typename = entity['__typename'];
      representation = typeof typename === 'string' ? represent(typename) : null;
      known = undefined;
    }
    if (!representation) continue;
    let index: number | undefined;
    const value = representation.simple ? entity[representation.simple.keyField] : undefined;
    if (representation.simple && (typeof value === 'string' || typeof value === 'number')) {
      const { typename: as, keyField } = representation.simple;
      known ??= mapOf(simple, `${as}.${keyField}`);
      index = known.get(value);
      if (index === undefined) {
        index = representations.push({ __typename: as, [keyField]: value }) - 1;
        known.set(value, index);
      }
    } else {
      const built = representation.build(entity);
      if (!built) continue;
      others ??= new Map();
      const text = JSON.stringify(built);
      index = others.get(text);
      if (index === undefined) {
        index = representations.push(built) - 1;
        others.set(text, index);
      }
    }
    entities.push(entity);
    indexes.push(index);
    positions.push(position);
  }
  if (entities.length === 0) return null;
  return { representations, entities, indexes, positions: entities.length === found.length ? null : positions };
}

function mapOf<Value>(maps: Map<string, Map<unknown, Value>>, key: string): Map<unknown, Value> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}
