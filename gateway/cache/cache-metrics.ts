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
  count('souk_cache_hits_total', 'Entities and lists that were remembered', () => fetches.hits);
  count('souk_cache_joined_total', 'Entities and lists that another request was asking for', () => fetches.joined);
  count('souk_cache_misses_total', 'Entities and lists that a subgraph was asked for', () => fetches.misses);
  count('souk_cache_answer_hits_total', 'Operations whose whole answer was remembered', () => responses.hits);
  count(
    'souk_cache_answer_misses_total',
    'Operations whose whole answer was made to be remembered',
    () => responses.misses,
  );
  count('souk_cache_dropped_total', 'Entries dropped because what they told changed', () => store.dropped);
  count(
    'souk_cache_refused_total',
    'Answers not taken in: what they told changed while they were read',
    () => store.refused,
  );
  gauge('souk_cache_entries', 'Entries in store', () => store.entries);
  gauge('souk_cache_bytes', 'Bytes the entries take, by estimate', () => store.bytes);
  gauge('souk_cache_bypassed', '1 while nothing is remembered, since events may not be arriving', () =>
    Number(isBypassed()),
  );
}
