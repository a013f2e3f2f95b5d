import type { CacheSource } from '../supergraph/cache-declaration.ts';
import type { Memory } from './memory.ts';
import { idOf } from './topic.ts';
import type { Topics } from './topics.ts';

/**
 * Drops what an event ends. `data` is called only if that depends on it. Where an event does not tell what it changed,
 * although it should, everything it may have changed is dropped; the names of what was are returned.
 */
export function endByEvent(subject: string, data: () => unknown, topics: Topics, memory: Memory): string[] {
  const [, aggregateType = '', aggregateId, event, ...more] = subject.split('.');
  const unclear: string[] = [];
  for (const { topic, source } of topics.followingEventsOf(aggregateType)) {
    const isUsual = event !== undefined && more.length === 0;
    if (isUsual && source.event !== null && source.event !== event) continue;
    const ids = isUsual ? idsOf(source, aggregateId, data) : 'unclear';
    if (typeof ids === 'object') for (const id of ids) memory.drop(topic, id);
    else memory.drop(topic, null);
    if (ids === 'unclear') unclear.push(topic.declaration.name);
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
