import { Counter, Gauge, type Registry } from '@prometheus-io/client';
import type { CacheStatistics } from './entity-cache.ts';

/** Shows what the cache counts. */
export function addCacheMetrics(registry: Registry, { store, fetches, responses, isBypassed }: CacheStatistics): void {
  const registers = [registry];
  const count = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  count('souk_cache_hits_total', 'Entities and lists found in the cache', () => fetches.hits);
  count(
    'souk_cache_joined_total',
    'Entities and lists that another request was already asking for',
    () => fetches.joined,
  );
  count('souk_cache_misses_total', 'Entities and lists that a subgraph was asked for', () => fetches.misses);
  count('souk_cache_answer_hits_total', 'Operations whose whole response was found in the cache', () => responses.hits);
  count(
    'souk_cache_answer_misses_total',
    'Operations whose whole response was put into the cache',
    () => responses.misses,
  );
  count('souk_cache_dropped_total', 'Entries dropped because of an event or a mutation', () => store.dropped);
  count(
    'souk_cache_refused_total',
    'Entries not cached, since they may have changed while they were read',
    () => store.refused,
  );
  gauge('souk_cache_entries', 'Entries in the cache', () => store.entries);
  gauge('souk_cache_bytes', 'Bytes the entries take, by estimate', () => store.bytes);
  gauge('souk_cache_bypassed', '1 while the cache is not used, since events may not be arriving', () =>
    Number(isBypassed()),
  );
}
