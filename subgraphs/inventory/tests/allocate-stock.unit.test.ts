import { describe, expect, test } from '@jest/globals';
import { allocateStock, type Line } from '../domain/allocate-stock.ts';
import type { StockItem } from '../domain/stock.ts';
import { anywhere, aStockItem } from './a-stock-item.ts';

/** The answers to orders, each of which is named by its lines. */
const answers = (orders: readonly Line[][], items: readonly StockItem[]) =>
  allocateStock(
    orders.map((lines) => ({ lines, destination: anywhere })),
    items,
  ).map(({ answer }) => answer);
const answerTo = (lines: Line[], items: readonly StockItem[]) => answers([lines], items)[0];

describe('allocating stock', () => {
  test('given one warehouse with enough, then everything comes from there, though another is listed first', () => {
    const mug = aStockItem('mug', { north: [3, 0], south: [9, 0] });
    expect(answerTo([{ variantId: 'mug', quantity: 5 }], [mug])).toEqual([
      { variantId: 'mug', warehouseId: 'south', quantity: 5 },
    ]);
  });

  test('given no warehouse with enough, then the fullest is emptied first', () => {
    const mug = aStockItem('mug', { north: [3, 0], south: [9, 5], west: [2, 0] });
    expect(answerTo([{ variantId: 'mug', quantity: 8 }], [mug])).toEqual([
      { variantId: 'mug', warehouseId: 'south', quantity: 4 },
      { variantId: 'mug', warehouseId: 'north', quantity: 3 },
      { variantId: 'mug', warehouseId: 'west', quantity: 1 },
    ]);
  });

  test('given warehouses that are equally full, then the choice does not depend on their order', () => {
    const line = [{ variantId: 'mug', quantity: 1 }];
    const there = answerTo(line, [aStockItem('mug', { north: [3, 0], south: [3, 0] })]);
    const back = answerTo(line, [aStockItem('mug', { south: [3, 0], north: [3, 0] })]);
    expect(there).toEqual(back);
  });

  test('given two lines of one variant, then they count together', () => {
    const lines = [
      { variantId: 'mug', quantity: 2 },
      { variantId: 'mug', quantity: 1 },
    ];
    expect(answerTo(lines, [aStockItem('mug', { north: [3, 0] })])).toEqual([
      { variantId: 'mug', warehouseId: 'north', quantity: 3 },
    ]);
    expect(answerTo(lines, [aStockItem('mug', { north: [2, 0] })])).toEqual({
      refused: 'insufficient-stock',
      shortages: [{ variantId: 'mug', requested: 3, available: 2 }],
    });
  });

  test('given one line that falls short, then no line gets anything and every shortage is named', () => {
    const lines = [
      { variantId: 'mug', quantity: 1 },
      { variantId: 'pot', quantity: 2 },
      { variantId: 'ghost', quantity: 1 },
    ];
    const items = [aStockItem('mug', { north: [5, 0] }), aStockItem('pot', { north: [5, 4] })];
    expect(answerTo(lines, items)).toEqual({
      refused: 'insufficient-stock',
      shortages: [
        { variantId: 'pot', requested: 2, available: 1 },
        { variantId: 'ghost', requested: 1, available: 0 },
      ],
    });
  });

  test('given a warehouse with nothing left, then it is not in the allocation', () => {
    const mug = aStockItem('mug', { north: [0, 0], south: [2, 0], west: [7, 7] });
    const result = answerTo([{ variantId: 'mug', quantity: 2 }], [mug]);
    expect(result).toEqual([{ variantId: 'mug', warehouseId: 'south', quantity: 2 }]);
  });
});

describe('allocating stock to orders one after another', () => {
  const shortOf = (variantId: string, requested: number, available: number) => ({
    refused: 'insufficient-stock',
    shortages: [{ variantId, requested, available }],
  });
  const from = (warehouseId: string, quantity: number) => [{ variantId: 'mug', warehouseId, quantity }];
  const mugs = (quantity: number) => [{ variantId: 'mug', quantity }];

  test('given orders for more than there is, then the first ones get it, and the last see what is left', () => {
    const items = [aStockItem('mug', { north: [3, 0] })];
    expect(answers([mugs(2), mugs(1), mugs(1)], items)).toEqual([
      from('north', 2),
      from('north', 1),
      shortOf('mug', 1, 0),
    ]);
  });

  test('given an order that is refused, then it takes nothing from a smaller one after it, in no variant', () => {
    const items = [aStockItem('mug', { north: [3, 0] }), aStockItem('pot', { north: [0, 0] })];
    const both = [...mugs(3), { variantId: 'pot', quantity: 1 }];
    expect(answers([mugs(4), both, mugs(3)], items)).toEqual([
      shortOf('mug', 4, 3),
      shortOf('pot', 1, 0),
      from('north', 3),
    ]);
  });

  test('given a warehouse that an order emptied more than another, then the next order comes from the fuller one', () => {
    const items = [aStockItem('mug', { north: [9, 0], south: [6, 0] })];
    expect(answers([mugs(5), mugs(5)], items)).toEqual([from('north', 5), from('south', 5)]);
  });

  test('the items that were read stay as they were', () => {
    const items = [aStockItem('mug', { north: [3, 0] })];
    answers([mugs(2)], items);
    expect(items).toEqual([aStockItem('mug', { north: [3, 0] })]);
  });
});
