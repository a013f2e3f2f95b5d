import { openSubgraphDatabases } from '../../../e2e/stack/subgraph-databases.ts';
import type { Shopper } from '../place-orders.ts';
import { compareSums, type Difference, type Sums } from './compare-sums.ts';
import * as statements from './statements.ts';

/**
 * Holds the orders of shoppers against what the databases say when nothing is left to be done, by what was looked at: each order
 * that was answered is there once, was reserved, paid and confirmed once, and is one sale; levels are the sums of the ledger and
 * of reservations, and days the sums of sales.
 */
export async function auditOrders(
  shoppers: readonly Shopper[],
  customerIds: readonly string[],
): Promise<Record<string, Difference>> {
  await using databases = openSubgraphDatabases();
  const sums = async (subgraph: string, statement: string, values: unknown[] = []): Promise<Sums> => {
    const rows = await databases.rows<{ key: string; sum: string }>(subgraph, statement, values);
    return new Map(rows.map(({ key, sum }) => [key, BigInt(sum)]));
  };
  const answered = shoppers.flatMap(({ placed }) => placed);
  const unanswered = shoppers.reduce((total, { sent }) => total + sent, 0) - answered.length;
  const orders = await sums('order', statements.orders, [customerIds]);
  const placed = [[...orders.keys()]];
  const once = new Map([...orders.keys()].map((id) => [id, 1n]));
  const units = await sums('order', statements.units, placed);
  const prices = await sums('order', statements.prices, placed);
  const entries = new Map(
    [...orders.keys()].flatMap((id) => statements.entriesOfConfirmed.map((entry) => [`${id} ${entry}`, 1n] as const)),
  );
  const reserved = await sums('inventory', statements.reservedInLevels);
  return {
    'orders answered': tolerate(unanswered, compareSums(new Map(answered.map((id) => [id, 1n])), once)),
    'confirmed: status': compareSums(once, await sums('order', statements.confirmed, placed)),
    'confirmed: timeline': compareSums(entries, await sums('order', statements.timeline, placed)),
    'paid: money': compareSums(orders, await sums('order', statements.payments, placed)),
    'paid: attempts': compareSums(once, await sums('order', statements.attempts, placed)),
    'reserved: reservations': compareSums(once, await sums('inventory', statements.reservations, placed)),
    'reserved: units': compareSums(units, await sums('inventory', statements.reservedUnits, placed)),
    'reserved: levels by reservations': compareSums(await sums('inventory', statements.reservedInAll), reserved),
    'reserved: levels by ledger': compareSums(await sums('inventory', statements.reservedInLedger), reserved),
    'on hand: levels by ledger': compareSums(
      await sums('inventory', statements.onHandInLedger),
      await sums('inventory', statements.onHandInLevels),
    ),
    'sold: sales': compareSums(once, await sums('analytics', statements.sales, placed)),
    'sold: units': compareSums(units, await sums('analytics', statements.soldUnits, placed)),
    'sold: units by lines': compareSums(units, await sums('analytics', statements.soldUnitsInLines, placed)),
    'sold: money': compareSums(prices, await sums('analytics', statements.revenue, placed)),
    'sold: days': compareSums(
      await sums('analytics', statements.soldByDay),
      await sums('analytics', statements.soldInDays),
    ),
  };
}

/** An order whose client gave up waiting for the answer may be there or not. */
const tolerate = (unanswered: number, { twice, ...same }: Difference): Difference => {
  return { ...same, twice: Math.max(0, twice - unanswered) };
};
