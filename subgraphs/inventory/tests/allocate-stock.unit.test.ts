import { describe, expect, test } from '@jest/globals';
import { allocateStock } from '../domain/allocate-stock.ts';
import { aStockItem } from './a-stock-item.ts';

describe('allocating stock', () => {
  test('given one warehouse with enough, then everything comes from there, though another is listed first', () => {
    const mug = aStockItem('mug', { north: [3, 0], south: [9, 0] });
    expect(allocateStock([{ variantId: 'mug', quantity: 5 }], [mug])).toEqual([
      { variantId: 'mug', warehouseId: 'south', quantity: 5 },
    ]);
  });

  test('given no warehouse with enough, then the fullest is emptied first', () => {
    const mug = aStockItem('mug', { north: [3, 0], south: [9, 5], west: [2, 0] });
    expect(allocateStock([{ variantId: 'mug', quantity: 8 }], [mug])).toEqual([
      { variantId: 'mug', warehouseId: 'south', quantity: 4 },
      { variantId: 'mug', warehouseId: 'north', quantity: 3 },
      { variantId: 'mug', warehouseId: 'west', quantity: 1 },
    ]);
  });

  test('given warehouses that are equally full, then the choice does not depend on their order', () => {
    const line = [{ variantId: 'mug', quantity: 1 }];
    const there = allocateStock(line, [aStockItem('mug', { north: [3, 0], south: [3, 0] })]);
    const back = allocateStock(line, [aStockItem('mug', { south: [3, 0], north: [3, 0] })]);
    expect(there).toEqual(back);
  });

  test('given two lines of one variant, then they count together', () => {
    const lines = [
      { variantId: 'mug', quantity: 2 },
      { variantId: 'mug', quantity: 1 },
    ];
    expect(allocateStock(lines, [aStockItem('mug', { north: [3, 0] })])).toEqual([
      { variantId: 'mug', warehouseId: 'north', quantity: 3 },
    ]);
    expect(allocateStock(lines, [aStockItem('mug', { north: [2, 0] })])).toEqual({
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
    expect(allocateStock(lines, items)).toEqual({
      refused: 'insufficient-stock',
      shortages: [
        { variantId: 'pot', requested: 2, available: 1 },
        { variantId: 'ghost', requested: 1, available: 0 },
      ],
    });
  });

  test('given a warehouse with nothing left, then it is not in the allocation', () => {
    const mug = aStockItem('mug', { north: [0, 0], south: [2, 0], west: [7, 7] });
    const result = allocateStock([{ variantId: 'mug', quantity: 2 }], [mug]);
    expect(result).toEqual([{ variantId: 'mug', warehouseId: 'south', quantity: 2 }]);
  });
});
