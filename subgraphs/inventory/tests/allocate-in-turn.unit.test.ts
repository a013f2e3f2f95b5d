import { expect, test } from '@jest/globals';
import { array, constantFrom, assert as hold, nat, property, record, tuple } from 'fast-check';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { allocateStock } from '../domain/allocate-stock.ts';
import { moveStock } from '../domain/move-stock.ts';
import { reserveMovements } from '../domain/reservation.ts';
import { availableOf, type StockItem } from '../domain/stock.ts';
import type { Destination } from '../domain/warehouse.ts';
import { anywhere, aStockItem } from './a-stock-item.ts';

const names = ['mug', 'pot', 'jar'];
const level = tuple(nat(6), nat(6)).map(([free, reserved]): [number, number] => [free + reserved, reserved]);
const stock = tuple(...names.map((name) => record({ north: level, south: level }).map((its) => aStockItem(name, its))));
const line = record({ variantId: constantFrom(...names, 'unknown'), quantity: nat(4).map((more) => more + 1) });
const orders = array(
  array(line, { minLength: 1, maxLength: 4 }).map((lines) => ({ lines, destination: anywhere })),
  { maxLength: 12 },
);

/** Answers to orders each of which finds the stock that the one before has left, and the stock in the end. */
function decideApart(
  given: readonly { lines: { variantId: string; quantity: number }[]; destination: Destination }[],
  read: readonly StockItem[],
) {
  const items = new Map(read.map((item) => [item.variantId, item]));
  const answers = given.map((order) => {
    const [decided] = allocateStock([order], [...items.values()]);
    const answer = decided?.answer ?? [];
    const movements = isRefusal(answer) ? [] : reserveMovements('order', answer);
    for (const moved of moveStock([...items.values()], movements)) items.set(moved.variantId, moved);
    return answer;
  });
  return { answers, items };
}

test('orders that are decided together get what they would get one by one, and never more than there is', () => {
  hold(
    property(orders, stock, (given, read) => {
      const apart = decideApart(given, read);
      const together = allocateStock(given, read).map(({ answer }) => answer);
      expect(together).toEqual(apart.answers);
      const allocations = together.flatMap((answer) => (isRefusal(answer) ? [] : answer));
      for (const moved of moveStock(read, reserveMovements('order', allocations))) {
        expect(availableOf(moved)).toBeGreaterThanOrEqual(0);
        expect(moved.levels).toEqual(apart.items.get(moved.variantId)?.levels);
      }
    }),
    { numRuns: 500 },
  );
});
