import { describe, expect, test } from '@jest/globals';
import { changeStock, type StockState } from '../domain/stock-state.ts';

const state = (available: number, lowStockThreshold: number | null = 5): StockState => ({
  ...{ variantId: 'a', version: 3, available, lowStockThreshold },
});
const crossingOf = (known: StockState | null, change: { available?: number; lowStockThreshold?: number }) =>
  changeStock(known, { variantId: 'a', version: 4, ...change })?.crossing;

describe('stock', () => {
  test.each([
    ['falls to its threshold', state(6), { available: 5 }, true],
    ['falls below it', state(6), { available: 0 }, true],
    ['falls further', state(5), { available: 0 }, false],
    ['stays above it', state(9), { available: 6 }, false],
    ['rises to it', state(2), { available: 5 }, false],
    ['is what the threshold was raised to', state(6), { lowStockThreshold: 6 }, true],
    ['is low by a threshold that rises further', state(6, 6), { lowStockThreshold: 9 }, false],
    ['runs out of which no threshold was told', state(1, null), { available: 0 }, true],
    ['is little when it is heard of for the first time', null, { available: 3, lowStockThreshold: 5 }, false],
  ])('that %s', (_what, known, change, fellLow) => {
    expect(crossingOf(known, change)?.fellLow).toBe(fellLow);
  });

  test('comes back when there was none', () => {
    expect(crossingOf(state(0), { available: 1 })?.cameBack).toBe(true);
    expect(crossingOf(state(1), { available: 2 })?.cameBack).toBe(false);
    expect(crossingOf(state(0), { available: 0 })?.cameBack).toBe(false);
  });

  test('is as the newest event says: what was heard before changes nothing', () => {
    expect(changeStock(state(9), { variantId: 'a', version: 3, available: 0 })).toBeNull();
    expect(changeStock(state(9), { variantId: 'a', version: 2, available: 0 })).toBeNull();
  });
});
