import type { GraphQLError } from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Money } from '#packages/money/money.ts';

/** Largest `Int` of GraphQL. */
const maximumCount = 2n ** 31n - 1n;

const maximumMinor = BigInt(Number.MAX_SAFE_INTEGER);

/** A sum as an `Int`. Throws BAD_USER_INPUT when it does not fit: a shorter span has smaller sums. */
export function showCount(sum: bigint): number {
  if (sum > maximumCount) throw tooLarge('count', maximumCount);
  return Number(sum);
}

/** A sum of minor units as money. Throws BAD_USER_INPUT when it does not fit. */
export function showMoney(minor: bigint, currency: string): Money {
  if (minor > maximumMinor) throw tooLarge('amount', maximumMinor);
  return { minor: Number(minor), currency };
}

function tooLarge(what: string, maximum: bigint): GraphQLError {
  return badUserInput('to', `the span holds a ${what} above ${maximum}: choose a shorter one`);
}
