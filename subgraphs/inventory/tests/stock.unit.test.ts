import { describe, expect, test } from '@jest/globals';
import { availableIn, availableOf } from '../domain/stock.ts';
import { aStockItem } from './a-stock-item.ts';

describe('what can be promised', () => {
  test('of one level is what is on hand and not reserved', () => {
    expect(availableIn({ onHand: 10, reserved: 4 })).toBe(6);
  });

  test('of a variant is the sum over its warehouses', () => {
    expect(availableOf(aStockItem('mug', { north: [10, 4], south: [3, 3], west: [1, 0] }))).toBe(7);
  });

  test('of a variant that no warehouse ever held is nothing', () => {
    expect(availableOf(aStockItem('mug', {}))).toBe(0);
  });
});
