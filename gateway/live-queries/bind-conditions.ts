import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Condition } from '../supergraph/live-field.ts';

/**
 * Puts the arguments of a live field into its conditions: returns whether an event with this data concerns it. Null when the
 * conditions name no argument that was given. Throws BAD_USER_INPUT for values that cannot be compared.
 */
export function bindConditions(
  conditions: readonly Condition[],
  args: Readonly<Record<string, unknown>>,
): ((data: unknown) => boolean) | null {
  const bound = conditions.flatMap(({ path, operator, argument }) => {
    const value = args[argument];
    return value === null || value === undefined ? [] : [{ path, isMet: bindComparison(operator, argument, value) }];
  });
  if (bound.length === 0) return null;
  return (data) => bound.every(({ path, isMet }) => someAt(data, path, isMet));
}

type Comparison = (found: unknown) => boolean;

function bindComparison(operator: Condition['operator'], argument: string, value: unknown): Comparison {
  if (operator === '=') {
    const wanted = new Set([value].flat().map((item) => comparable(argument, item)));
    return (found) => wanted.has(foldCase(found));
  }
  if (typeof value !== 'number') throw badUserInput(argument, 'expected a number');
  switch (operator) {
    case '<=':
      return (found) => typeof found === 'number' && found <= value;
    case '>=':
      return (found) => typeof found === 'number' && found >= value;
    default:
      return operator satisfies never;
  }
}

function comparable(argument: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    throw badUserInput(argument, 'expected a text, a number, a truth value, or a list of them');
  }
  return foldCase(value);
}

/** Clients may write ids and codes in upper or lower case. */
function foldCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Whether any value at the end of a path through objects and lists meets the comparison. */
function someAt(value: unknown, path: readonly string[], isMet: Comparison): boolean {
  if (Array.isArray(value)) return value.some((item) => someAt(item, path, isMet));
  const [name, ...rest] = path;
  if (name === undefined) return isMet(value);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return someAt((value as Record<string, unknown>)[name], rest, isMet);
}
