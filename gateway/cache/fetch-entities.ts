import { createAskForEntities, type EntityRun, entityOf } from './ask-for-entities.ts';
import { addUsedEntry, type ReadThrough, type ReadThroughOptions } from './read-through.ts';
import { fetchKey, type Representation, representationKey } from './request-key.ts';

/** Answers fetches of entities: each from the cache, and those that are not there with one request. */
export function createFetchEntities(options: ReadThroughOptions): ReadThrough {
  const { fetch, store, counts } = options;
  const askForEntities = createAskForEntities(options);

  return async (request, cacheable, used) => {
    const representations = request.variables['representations'] as readonly Representation[];
    if (!representations.every((representation) => entityOf(cacheable, representation))) {
      addUsedEntry(used, null);
      return fetch(request);
    }
    const prefix = fetchKey(cacheable, request);
    const keys = representations.map((representation) => prefix + representationKey(representation));
    const entities: unknown[] = [];
    const missing: number[] = [];
    for (const [index, key] of keys.entries()) {
      const entry = store.get(key);
      entities.push(entry?.value);
      if (entry) addUsedEntry(used, entry);
      else missing.push(index);
    }
    counts.hits += keys.length - missing.length;
    if (missing.length === 0) return { data: { _entities: entities }, shared: true };

    const run: EntityRun = { request, cacheable, used, representations, keys, entities, errors: [] };
    await askForEntities(run, missing);
    return {
      data: { _entities: run.entities },
      ...(run.errors.length > 0 && { errors: run.errors }),
      shared: true,
    };
  };
}
