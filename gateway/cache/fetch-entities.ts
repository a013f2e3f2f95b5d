import { GraphQLError } from 'graphql';
import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import { toGraphQLError } from '../execution/subgraph-errors.ts';
import type { CacheableFetch, EntityShape } from './cacheable-fetch.ts';
import { findInFields } from './dependencies.ts';
import { addIngredient, type FetchThrough, type FetchThroughOptions, type Ingredients } from './fetch-through.ts';
import { type Representation, representationKey, variablesKey } from './request-key.ts';
import { type Dependency, type Entry, idOf } from './topic.ts';
import { createUnderWay } from './under-way.ts';

type Errors = NonNullable<SubgraphResponse['errors']>;

/** What a subgraph answered to a list of representations. */
interface Fetched {
  response: SubgraphResponse;
  /** The sound ones, by key. */
  entities: ReadonlyMap<string, { value: unknown; entry: Entry | null }>;
}

/** One execution of a fetch: what it asks for, and what it has got. */
interface Run {
  request: FetchRequest;
  cacheable: CacheableFetch;
  ingredients: Ingredients | null;
  representations: readonly Representation[];
  keys: readonly string[];
  entities: unknown[];
  errors: Errors[number][];
}

/** Answers fetches of entities: each from memory, or together with the others that are not there. */
export function createFetchEntities({ fetch, memory, counts }: FetchThroughOptions): FetchThrough {
  const underWay = createUnderWay<Fetched>();

  const keep = (run: Run, index: number, value: unknown, since: number) => {
    const representation = run.representations[index] as Representation;
    const shape = shapeOf(run.cacheable, representation) as EntityShape;
    return memory.keep(run.keys[index] as string, value, dependenciesOf(representation, value, shape), since);
  };

  /** Asks for the representations at the given indexes and takes what comes into the run. */
  const ask = async (run: Run, indexes: readonly number[]): Promise<void> => {
    const since = memory.now();
    const fetched = fetch(requestFor(run, indexes)).then((response): Fetched => {
      const values = soundEntities(response, indexes.length);
      const sound = indexes.flatMap((index, position) => {
        const value = values[position];
        return value === undefined
          ? []
          : [[run.keys[index] as string, { value, entry: keep(run, index, value, since) }] as const];
      });
      return { response, entities: new Map(sound) };
    });
    const keys = indexes.map((index) => run.keys[index] as string);
    underWay.offer(keys, since, fetched);
    counts.misses += indexes.length;
    const { response, entities } = await fetched;
    const answered = response.data ? entitiesIn(response, indexes.length) : null;
    if (response.data && !answered) {
      throw new Error(`${run.request.fetch.subgraph} did not answer with as many entities as it was asked for`);
    }
    for (const [position, index] of indexes.entries()) {
      run.entities[index] = answered?.[position] ?? null;
      addIngredient(run.ingredients, entities.get(run.keys[index] as string)?.entry ?? null);
    }
    for (const error of response.errors ?? []) run.errors.push(moveError(error, indexes));
  };

  /** Asks like `ask`. What fails costs those that were asked for, and not what is known of the others. */
  const askForSome = async (run: Run, indexes: readonly number[]): Promise<void> => {
    try {
      await ask(run, indexes);
    } catch (error) {
      if (indexes.length === run.keys.length) throw error;
      for (const index of indexes) {
        run.entities[index] = null;
        run.errors.push(errorAt(error, index));
      }
      addIngredient(run.ingredients, null);
    }
  };

  /** Waits for what others asked for; what they could not get is asked for again. */
  const join = async (run: Run, offers: ReadonlyMap<number, Promise<Fetched>>): Promise<void> => {
    const left: number[] = [];
    for (const [index, offer] of offers) {
      const fetched = await offer.catch(() => null);
      const entity = fetched?.entities.get(run.keys[index] as string);
      if (!entity) {
        left.push(index);
        continue;
      }
      counts.joined++;
      run.entities[index] = entity.value;
      addIngredient(run.ingredients, entity.entry);
    }
    if (left.length > 0) await askForSome(run, left);
  };

  return async (request, cacheable, ingredients) => {
    const representations = request.variables['representations'] as readonly Representation[];
    if (!representations.every((representation) => shapeOf(cacheable, representation))) {
      addIngredient(ingredients, null);
      return fetch(request);
    }
    const prefix = cacheable.identity + variablesKey(request.variables);
    const keys = representations.map((representation) => prefix + representationKey(representation));
    const entities: unknown[] = [];
    const missing: number[] = [];
    for (const [index, key] of keys.entries()) {
      const entry = memory.get(key);
      entities.push(entry?.value);
      if (entry) addIngredient(ingredients, entry);
      else missing.push(index);
    }
    counts.hits += keys.length - missing.length;
    if (missing.length === 0) return { data: { _entities: entities }, shared: true };

    const run: Run = { request, cacheable, ingredients, representations, keys, entities, errors: [] };
    const isStill = (since: number) => !memory.changedSince(cacheable.topics, since);
    const offers = new Map<number, Promise<Fetched>>();
    for (const index of missing) {
      const offer = underWay.find(keys[index] as string, isStill);
      if (offer) offers.set(index, offer);
    }
    const unasked = missing.filter((index) => !offers.has(index));
    await Promise.all([unasked.length > 0 && askForSome(run, unasked), offers.size > 0 && join(run, offers)]);
    return {
      data: { _entities: run.entities },
      ...(run.errors.length > 0 && { errors: run.errors }),
      shared: true,
    };
  };
}

function shapeOf({ entities }: CacheableFetch, { __typename: name }: Representation): EntityShape | undefined {
  return typeof name === 'string' ? entities.get(name) : undefined;
}

function requestFor({ request, cacheable, representations }: Run, indexes: readonly number[]): FetchRequest {
  const asked = indexes.map((index) => representations[index]);
  return { ...request, fetch: cacheable.fetch, variables: { ...request.variables, representations: asked } };
}

/** The entities of an answer that no error is about; others, and all when an error does not tell, are undefined. */
function soundEntities(response: SubgraphResponse, count: number): unknown[] {
  const sound: unknown[] = [...(entitiesIn(response, count) ?? [])];
  for (const { path } of response.errors ?? []) {
    const index = path?.[0] === '_entities' ? path[1] : undefined;
    if (typeof index !== 'number') return [];
    sound[index] = undefined;
  }
  return sound;
}

function entitiesIn({ data }: SubgraphResponse, count: number): unknown[] | null {
  const entities = data?.['_entities'];
  return Array.isArray(entities) && entities.length === count ? entities : null;
}

function moveError(error: Errors[number], indexes: readonly number[]): Errors[number] {
  const [field, position, ...rest] = error.path ?? [];
  const index = field === '_entities' && typeof position === 'number' ? indexes[position] : undefined;
  return index === undefined ? error : { ...error, path: ['_entities', index, ...rest] };
}

/** Why there is no answer about one of the entities. */
function errorAt(error: unknown, index: number): GraphQLError {
  const { message, extensions, originalError } = toGraphQLError(error);
  return new GraphQLError(message, {
    path: ['_entities', index],
    extensions,
    ...(originalError && { originalError }),
  });
}

function dependenciesOf(representation: Representation, value: unknown, shape: EntityShape): Dependency[] {
  const { topic, idKey } = shape;
  const { keyField } = topic.declaration;
  const asked = keyField === null ? null : idOf(representation[keyField]);
  if (typeof value !== 'object' || value === null) return [{ topic, id: asked }];
  const told = idKey === null ? null : idOf((value as Record<string, unknown>)[idKey]);
  const found: Dependency[] = [{ topic, id: asked ?? told }];
  if (told !== null && told !== asked) found.push({ topic, id: told });
  findInFields(value, shape.fields, found);
  return found;
}
