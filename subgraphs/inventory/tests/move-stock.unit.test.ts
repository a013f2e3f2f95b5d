import { describe, expect, test } from '@jest/globals';
import { moveStock } from '../domain/move-stock.ts';
import { type Movement, withLevel } from '../domain/stock.ts';
import { aService, aStockItem } from './a-stock-item.ts';

function movement(variantId: string, warehouseId: string, onHandDelta: number, reservedDelta: number): Movement {
  return { kind: 'ADJUSTED', variantId, warehouseId, onHandDelta, reservedDelta, reference: null };
}

describe('moving stock', () => {
  test('given movements of one variant, then its levels follow and it has one new version', () => {
    const mug = aStockItem('mug', { north: [5, 1], south: [2, 0] }, 7);
    const [moved] = moveStock([mug], [movement('mug', 'north', 0, 2), movement('mug', 'south', -1, 0)]);
    expect(moved).toEqual(aStockItem('mug', { north: [5, 3], south: [1, 0] }, 8));
  });

  test('given a warehouse that never held the variant, then a level has to be opened before', () => {
    const mug = aStockItem('mug', {}, 0);
    const movements = [movement('mug', 'north', 4, 0)];
    expect(() => moveStock([mug], movements)).toThrow('has no level');
    const [moved] = moveStock([withLevel(mug, 'north', aService())], movements);
    expect(moved).toEqual(aStockItem('mug', { north: [4, 0] }, 1));
  });

  test('given items that no movement touches, then they are not in the result', () => {
    const items = [aStockItem('mug', { north: [5, 0] }), aStockItem('pot', { north: [5, 0] })];
    const moved = moveStock(items, [movement('pot', 'north', 1, 0)]);
    expect(moved.map((item) => item.variantId)).toEqual(['pot']);
  });

  test('given no movement, then nothing moved', () => {
    expect(moveStock([aStockItem('mug', { north: [5, 0] })], [])).toEqual([]);
  });

  test.each([
    ['less than nothing on hand', movement('mug', 'north', -6, 0)],
    ['less on hand than reserved', movement('mug', 'north', -4, 0)],
    ['more reserved than on hand', movement('mug', 'north', 0, 4)],
    ['less than nothing reserved', movement('mug', 'north', 0, -3)],
  ])('given a movement that would leave %s, then it throws', (_what, wrong) => {
    expect(() => moveStock([aStockItem('mug', { north: [5, 2] })], [wrong])).toThrow(RangeError);
  });

  test('given a movement of an item that was not read, then it throws', () => {
    expect(() => moveStock([], [movement('mug', 'north', 1, 0)])).toThrow(RangeError);
  });

  test('the items that were read stay as they were', () => {
    const mug = aStockItem('mug', { north: [5, 1] }, 7);
    moveStock([mug], [movement('mug', 'north', 1, 1)]);
    expect(mug).toEqual(aStockItem('mug', { north: [5, 1] }, 7));
  });
});
