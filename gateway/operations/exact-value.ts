import { Kind, type ValueNode } from 'graphql';
import { setOwnValue } from '../execution/json-object.ts';
import { notPlanned } from '../execution/not-planned.ts';
import { exactly, isRawNumber } from '../request/exact-json.ts';

/**
 * The value of a literal with a number in it that JavaScript does not have; undefined for any other. Throws BAD_REQUEST when such
 * a number stands beside a variable or a name: the planner would change it, and JSON cannot say the whole.
 */
export function exactValue(literal: ValueNode): unknown {
  if (!hasRawNumber(literal)) return undefined;
  const value = jsonOf(literal);
  if (value !== undefined) return value;
  throw notPlanned(
    'A number of so many digits cannot be passed on exactly from a value with a variable or a name in it: send the whole value as a variable.',
  );
}

/** Whether a number in a literal is none that JavaScript has. */
export function hasRawNumber(literal: ValueNode): boolean {
  switch (literal.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return isRawNumber(exactly(literal.value));
    case Kind.LIST:
      return literal.values.some(hasRawNumber);
    case Kind.OBJECT:
      return literal.fields.some(({ value }) => hasRawNumber(value));
    default:
      return false;
  }
}

/** Undefined where JSON cannot say it. */
function jsonOf(literal: ValueNode): unknown {
  switch (literal.kind) {
    case Kind.VARIABLE:
    case Kind.ENUM:
      return undefined;
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return exactly(literal.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
      return literal.value;
    case Kind.LIST: {
      const items = literal.values.map(jsonOf);
      return items.includes(undefined) ? undefined : items;
    }
    case Kind.OBJECT: {
      const object: Record<string, unknown> = {};
      for (const { name, value } of literal.fields) {
        const inner = jsonOf(value);
        if (inner === undefined) return undefined;
        setOwnValue(object, name.value, inner);
      }
      return object;
    }
    default:
      return literal satisfies never;
  }
}
