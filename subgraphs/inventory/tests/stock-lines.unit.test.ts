import { describe, expect, test } from '@jest/globals';
import { faultsOfAdjustment, faultsOfReceipt, mostUnitsOfLine } from '../domain/stock-lines.ts';
import { aStockItem } from './a-stock-item.ts';

const line = (variantId: string, delta: number) => ({ variantId, delta });
const items = [aStockItem('mug', { north: [5, 4] }), aStockItem('pot', { south: [2 ** 31 - 3, 0] })];

describe('lines of goods that came in', () => {
  test('given lines that can all be booked, then there is nothing wrong with them', () => {
    expect(faultsOfReceipt([line('mug', 1), line('pot', 2)], items)).toEqual([]);
  });

  test('given several that cannot, then each is named with what is wrong with it', () => {
    const lines = [line('mug', 1), line('ghost', 1), line('mug', 2), line('pot', 3)];
    expect(faultsOfReceipt(lines, items)).toEqual([
      { line: 1, fault: 'unknown-variant' },
      { line: 2, fault: 'repeated-variant', first: 0 },
      { line: 3, fault: 'too-many-units', most: 2 },
    ]);
  });

  test.each([0, -1, 0.5, mostUnitsOfLine + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    'given %p units, then they are no quantity',
    (units) => {
      expect(faultsOfReceipt([line('mug', units)], items)).toEqual([{ line: 0, fault: 'invalid-quantity' }]);
    },
  );
});

describe('lines of counts and losses', () => {
  test('given units that are reserved or not there, then they cannot be taken away', () => {
    expect(faultsOfAdjustment([line('mug', -1)], items, 'north')).toEqual([]);
    expect(faultsOfAdjustment([line('mug', -2)], items, 'north')).toEqual([
      { line: 0, fault: 'insufficient-stock', requested: 2, available: 1 },
    ]);
  });

  test('given a warehouse that never held the variant, or more than can be counted, then that is said', () => {
    expect(faultsOfAdjustment([line('mug', 1), line('pot', 3)], items, 'south')).toEqual([
      { line: 0, fault: 'never-stocked' },
      { line: 1, fault: 'too-many-units', most: 2 },
    ]);
  });

  test.each([0, 1.5, -mostUnitsOfLine - 1])('given %p units, then they are no quantity', (units) => {
    expect(faultsOfAdjustment([line('mug', units)], items, 'north')).toEqual([{ line: 0, fault: 'invalid-quantity' }]);
  });
});
