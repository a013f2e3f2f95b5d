import type { CacheSource } from '../supergraph/cache-declaration.ts';
import type { ConsistentStore } from './consistent-store.ts';
import { idOf } from './region.ts';
import type { Regions } from './regions.ts';

/**
 * Drops what an event changed. `data` is called only when it is needed. Where an event does not say what it changed, although
 * its declaration says so, everything it may have changed is dropped; the names of these declarations are returned.
 */
export function invalidateByEvent(
  subject: string,
  data: () => unknown,
  regions: Regions,
  store: ConsistentStore,
): string[] {
  const [, aggregateType = '', aggregateId, event, ...more] = subject.split('.');
  const unclear: string[] = [];
  for (const { region, source } of regions.followersOf(aggregateType)) {
    const isUsual = event !== undefined && more.length === 0;
    if (isUsual && source.event !== null && source.event !== event) continue;
    const ids = isUsual ? idsOf(source, aggregateId, data) : 'unclear';
    if (typeof ids === 'object') for (const id of ids) store.invalidate(region, id);
    else store.invalidate(region, null);
    if (ids === 'unclear') unclear.push(region.declaration.name);
  }
  return unclear;
}

function idsOf({ keyField, idsPath }: CacheSource, aggregateId: unknown, data: () => unknown) {
  if (keyField === null) return 'all';
  const found: unknown[] = [];
  try {
    if (idsPath === null) found.push(aggregateId);
    else follow(data(), idsPath, found);
  } catch {
    return 'unclear';
  }
  const ids = found.map(idOf);
  return ids.length > 0 && ids.every((id) => id !== null) ? ids : 'unclear';
}

/** Adds the values at the end of a path through objects and lists. Throws where it does not go on. */
function follow(value: unknown, [name, ...rest]: readonly string[], found: unknown[]): void {
  if (Array.isArray(value)) {
    for (const item of value) follow(item, name === undefined ? [] : [name, ...rest], found);
    return;
  }
  if (name === undefined) {
    found.push(value);
    return;
  }
  if (typeof value !== 'object' || value === null || !(name in value)) throw new Error(`there is no ${name}`);
  follow((value as Record<string, unknown>)[name], rest, found);
}
