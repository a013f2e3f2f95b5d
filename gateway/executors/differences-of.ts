import type { ExecutionResult } from '../execution/execution.ts';
import { isJsonObject, ownValue } from '../execution/json-object.ts';

/** A place where two results of an operation differ. It says of what kind the values are, and not what they are. */
export interface Difference {
  in: 'data' | 'errors';
  /** A response path, joined by dots. */
  at: string;
  ours: string;
  theirs: string;
}

/** Most differences that are told of two results. */
const most = 20;

/** Where two results of an operation differ for a client: in data, or in paths, messages and codes of errors. */
export function differencesOf(ours: ExecutionResult, theirs: ExecutionResult): Difference[] {
  const found: Difference[] = [];

  const compare = (one: unknown, other: unknown, path: readonly (string | number)[]): void => {
    if (Object.is(one, other) || found.length === most) return;
    if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [index, item] of one.entries()) compare(item, other[index], [...path, index]);
    } else if (isJsonObject(one) && isJsonObject(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        compare(ownValue(one, key), ownValue(other, key), [...path, key]);
      }
    } else {
      found.push({ in: 'data', at: path.join('.'), ours: kindOf(one), theirs: kindOf(other) });
    }
  };
  compare(ours.data, theirs.data, []);

  const [own, other] = [countErrors(ours), countErrors(theirs)];
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const [times, otherTimes] = [own.get(key) ?? 0, other.get(key) ?? 0];
    if (times === otherTimes || found.length === most) continue;
    const { at, code } = JSON.parse(key);
    found.push({ in: 'errors', at, ours: `${times} of ${code}`, theirs: `${otherTimes} of ${code}` });
  }
  return found;
}

/** How often each error occurs, also as one of those that say in `extensions` why a value is null. */
function countErrors({ errors = [], extensions }: ExecutionResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, message, extensions: told } of [...errors, ...((extensions?.['valueCompletion'] as []) ?? [])]) {
    const key = JSON.stringify({ at: path?.join('.') ?? 'nowhere', code: told?.['code'] ?? 'no code', message });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
