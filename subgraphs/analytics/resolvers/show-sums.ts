import type { GraphQLError } from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Money } from '#packages/money/money.ts';
import { averageOrderValue, type CurrencySums } from '../domain/sales-sums.ts';

/** The largest `SafeInt` and `MinorUnits`. */
const maximum = BigInt(Number.MAX_SAFE_INTEGER);

/** A sum as a `SafeInt`. Throws BAD_USER_INPUT about the argument that asked for so much when it does not fit. */
export function showCount(sum: bigint, argument = 'to'): number {
  if (sum > maximum) throw tooLarge('count', argument);
  return Number(sum);
}

/** A sum of minor units as money. Throws BAD_USER_INPUT about the argument that asked for so much when it does not fit. */
export function showMoney(minor: bigint, currency: string, argument = 'to'): Money {
  if (minor > maximum) throw tooLarge('amount', argument);
  return { minor: Number(minor), currency };
}

function tooLarge(what: string, argument: string): GraphQLError {
  return badUserInput(argument, `there is a ${what} above ${maximum}: a report on a shorter span has smaller ones`);
}

/** Sums in a currency, with what an order was worth. */
export const showTotals = (sums: CurrencySums) => ({
  orders: showCount(sums.orders),
  units: showCount(sums.units),
  revenue: showMoney(sums.revenueMinor, sums.currency),
  averageOrderValue: showMoney(averageOrderValue(sums), sums.currency),
});
