import { LRUCache } from 'lru-cache';
import type { Conditions, ConditionValues } from './conditions.ts';

/** Most combinations of values of `@skip` and `@include` that are kept for an operation: clients use few. */
const max = 16;

/**
 * Makes a value once for each combination of an operation's conditions. An operation without conditions, as most are,
 * has a single value: it is spared the cache, which would take more memory than all else that is kept of it.
 */
export function memoizeByConditions<Value extends NonNullable<unknown>>(
  conditions: Conditions,
  make: (conditionValues: ConditionValues) => Value,
): (conditionValues: ConditionValues) => Value {
  if (conditions.count === 0) {
    let only: Value | undefined;
    return (conditionValues) => {
      only ??= make(conditionValues);
      return only;
    };
  }
  const values = new LRUCache<ConditionValues, Value>({ max });
  return (conditionValues) => {
    let value = values.get(conditionValues);
    if (value === undefined) {
      value = make(conditionValues);
      values.set(conditionValues, value);
    }
    return value;
  };
}
