import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import type { CacheableFetch, EntityDependencies } from './cacheable-fetch.ts';
import { findInFields } from './dependencies.ts';
import { entitiesIn, errorAt, moveError, type ResponseErrors, soundEntities } from './entity-response.ts';
import { createInFlight } from './in-flight.ts';
import { isOver } from './is-over.ts';
import { addUsedEntry, type ReadThroughOptions, type UsedEntries } from './read-through.ts';
import { type Dependency, type Entry, idOf } from './region.ts';
import type { Representation } from './request-key.ts';

/** One execution of a fetch of entities: what it asks for, and what it has got. */
export interface EntityRun {
  request: FetchRequest;
  cacheable: CacheableFetch;
  used: UsedEntries | null;
  representations: readonly Representation[];
  keys: readonly string[];
  entities: unknown[];
  errors: ResponseErrors[number][];
}

/** What a subgraph answered to a list of representations. */
interface Fetched {
  response: SubgraphResponse;
  /** Those without errors, by key. */
  entities: ReadonlyMap<string, { value: unknown; entry: Entry | null }>;
}

/**
 * Gets the entities at the given indexes of a run from the subgraph; those that another run has asked for already, from
 * its response.
 */
export type AskForEntities = (run: EntityRun, indexes: readonly number[]) => Promise<void>;

export function createAskForEntities({ fetch, store, counts }: ReadThroughOptions): AskForEntities {
  const inFlight = createInFlight<Fetched>();

  const put = (run: EntityRun, index: number, value: unknown, since: number, validUntil: number | undefined) => {
    const representation = run.representations[index] as Representation;
    const entity = entityOf(run.cacheable, representation) as EntityDependencies;
    const dependencies = dependenciesOf(representation, value, entity);
    return store.put(run.keys[index] as string, value, dependencies, since, validUntil);
  };

  const ask = async (run: EntityRun, indexes: readonly number[]): Promise<void> => {
    const since = store.now();
    const fetched = fetch(requestFor(run, indexes)).then((response): Fetched => {
      const values = soundEntities(response, indexes.length);
      const sound = indexes.flatMap((index, position) => {
        const value = values[position];
        return value === undefined
          ? []
          : [
              [
                run.keys[index] as string,
                { value, entry: put(run, index, value, since, response.validUntil) },
              ] as const,
            ];
      });
      return { response, entities: new Map(sound) };
    });
    const keys = indexes.map((index) => run.keys[index] as string);
    inFlight.add(keys, since, fetched);
    counts.misses += indexes.length;
    const { response, entities } = await fetched;
    const answered = response.data ? entitiesIn(response, indexes.length) : null;
    if (!answered && !response.errors?.length) {
      throw new Error(`${run.request.fetch.subgraph} did not answer with as many entities as it was asked for`);
    }
    for (const [position, index] of indexes.entries()) {
      run.entities[index] = answered?.[position] ?? null;
      addUsedEntry(run.used, entities.get(run.keys[index] as string)?.entry ?? null);
    }
    for (const error of response.errors ?? []) run.errors.push(moveError(error, indexes));
  };

  /** Asks like `ask`. A failure costs the entities that were asked for, not those of the run that are there already. */
  const askForSome = async (run: EntityRun, indexes: readonly number[]): Promise<void> => {
    try {
      await ask(run, indexes);
    } catch (error) {
      if (indexes.length === run.keys.length) throw error;
      for (const index of indexes) {
        run.entities[index] = null;
        run.errors.push(errorAt(error, index));
      }
      addUsedEntry(run.used, null);
    }
  };

  /** Waits for what others asked for; what they did not get is asked for again. */
  const join = async (run: EntityRun, requests: ReadonlyMap<number, Promise<Fetched>>): Promise<void> => {
    const askedAt = Date.now();
    const left: number[] = [];
    for (const [index, request] of requests) {
      const fetched = await request.catch(() => null);
      const entity = fetched?.entities.get(run.keys[index] as string);
      if (!entity || isOver(fetched?.response, askedAt)) {
        left.push(index);
        continue;
      }
      counts.joined++;
      run.entities[index] = entity.value;
      addUsedEntry(run.used, entity.entry);
    }
    if (left.length > 0) await askForSome(run, left);
  };

  return async (run, indexes) => {
    const isCurrent = (since: number) => !store.invalidatedSince(run.cacheable.regions, since);
    const joinable = new Map<number, Promise<Fetched>>();
    for (const index of indexes) {
      const request = inFlight.find(run.keys[index] as string, isCurrent);
      if (request) joinable.set(index, request);
    }
    const others = indexes.filter((index) => !joinable.has(index));
    await Promise.all([others.length > 0 && askForSome(run, others), joinable.size > 0 && join(run, joinable)]);
  };
}

/** What is known of the type that a representation names; undefined when the fetch does not ask about it. */
export function entityOf(
  { entities }: CacheableFetch,
  { __typename: name }: Representation,
): EntityDependencies | undefined {
  return typeof name === 'string' ? entities.get(name) : undefined;
}

function requestFor({ request, cacheable, representations }: EntityRun, indexes: readonly number[]): FetchRequest {
  const asked = indexes.map((index) => representations[index]);
  return { ...request, fetch: cacheable.fetch, variables: { ...request.variables, representations: asked } };
}

function dependenciesOf(representation: Representation, value: unknown, entity: EntityDependencies): Dependency[] {
  const { region, idKey } = entity;
  const { keyField } = region.declaration;
  const asked = keyField === null ? null : idOf(representation[keyField]);
  if (typeof value !== 'object' || value === null) return [{ region, id: asked }];
  const answered = idKey === null ? null : idOf((value as Record<string, unknown>)[idKey]);
  const found: Dependency[] = [{ region, id: asked ?? answered }];
  if (answered !== null && answered !== asked) found.push({ region, id: answered });
  findInFields(value, entity.fields, found);
  return found;
}
