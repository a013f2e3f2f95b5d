import type { JsonObject } from './json-object.ts';
import type { FlatRepresentation, Represent, RepresentationBuilder } from './representations.ts';

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

/**
 * Represents the objects at the path of a fetch. Null when it has nothing to ask about any of them.
 * @param incomplete gets those that lack something the fetch requires, or have a value there that does not fit the schema
 */
export function batchEntities(
  found: readonly JsonObject[],
  represent: Represent,
  incomplete: JsonObject[],
): EntityBatch | null {
  const representations: JsonObject[] = [];
  const entities: JsonObject[] = [];
  const indexes: number[] = [];
  const positions: number[] = [];
  const flat = new Map<string, Known>();
  let others: Map<string, number> | undefined;
  let typename: unknown;
  let representation: RepresentationBuilder | null = null;
  let known: Known | undefined;

  for (let position = 0; position < found.length; position++) {
    const entity = found[position] as JsonObject;
    if (entity['__typename'] !== typename || position === 0) {
      typename = entity['__typename'];
      representation = typeof typename === 'string' ? represent(typename) : null;
      known = undefined;
    }
    if (!representation) continue;
    let index: number | undefined;
    if (representation.flat) {
      known ??= knownOf(flat, representation.flat);
      index = indexOf(entity, representation.flat, known, representations, representation.fits);
    }
    if (index === undefined) {
      const built = representation.build(entity);
      if (!built) {
        incomplete.push(entity);
        continue;
      }
      others ??= new Map();
      const text = JSON.stringify(built);
      index = others.get(text);
      if (index === undefined) {
        if (!representation.fits(built)) {
          incomplete.push(entity);
          continue;
        }
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

/** Indexes of representations by the value of the first field, then by that of the next one, and so on. */
type Known = Map<unknown, Known | number>;

/** Types that are represented as the same one share theirs. */
function knownOf(flat: Map<string, Known>, { typename, fields }: FlatRepresentation): Known {
  const key = `${typename} ${fields.join(' ')}`;
  let known = flat.get(key);
  if (!known) {
    known = new Map();
    flat.set(key, known);
  }
  return known;
}

/**
 * The index of an entity's representation, which is added when it is new; undefined when a value does not identify it, or does not
 * fit.
 */
function indexOf(
  entity: JsonObject,
  { typename, fields }: FlatRepresentation,
  known: Known,
  representations: JsonObject[],
  fits: RepresentationBuilder['fits'],
): number | undefined {
  const last = fields.length - 1;
  let level = known;
  for (let depth = 0; ; depth++) {
    const value = entity[fields[depth] as string];
    if (value === undefined || (typeof value === 'object' && value !== null)) return undefined;
    let next = level.get(value);
    if (next === undefined) {
      next = new Map();
      if (depth === last) {
        const representation = representationOf(entity, typename, fields);
        if (!fits(representation)) return undefined;
        next = representations.push(representation) - 1;
      }
      level.set(value, next);
    }
    if (typeof next === 'number') return next;
    level = next;
  }
}

function representationOf(entity: JsonObject, typename: string, fields: readonly string[]): JsonObject {
  const representation: JsonObject = { __typename: typename };
  for (const field of fields) representation[field] = entity[field];
  return representation;
}
