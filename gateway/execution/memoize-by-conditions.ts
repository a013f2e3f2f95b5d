import { LRUCache } from 'lru-cache';
import type { Conditions, Settings } from './conditions.ts';

/** Most combinations of values of `@skip` and `@include` that are kept for an operation: clients use few. */
const max = 16;

/**
 * Makes a value once for each combination of an operation's conditions. An operation without conditions, as most are,
 * has a single value: it is spared the cache, which would take more memory than all else that is kept of it.
 */
export function memoizeByConditions<Value extends NonNullable<unknown>>(
  conditions: Conditions,
  make: (settings: Settings) => Value,
): (settings: Settings) => Value {
  if (conditions.count === 0) {
    let only: Value | undefined;
    return (settings) => {
      only ??= make(settings);
      return only;
    };
  }
  const values = new LRUCache<Settings, Value>({ max });
  return (settings) => {
    let value = values.get(settings);
    if (value === undefined) {
      value = make(settings);
      values.set(settings, value);
    }
    return value;
  };
}
