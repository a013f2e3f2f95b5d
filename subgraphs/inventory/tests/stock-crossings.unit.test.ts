import { expect, test } from '@jest/globals';
import type { StockItem } from '../domain/stock.ts';
import { crossingsOf } from '../domain/stock-crossings.ts';
import { aService } from './a-stock-item.ts';

const item = (available: number, lowStockThreshold = 5): StockItem => ({
  ...{ variantId: 'a', version: 3, lowStockThreshold },
  levels: [
    { variantId: 'a', warehouseId: 'north', onHand: available + 2, reserved: 2, service: aService() },
    { variantId: 'a', warehouseId: 'south', onHand: 1, reserved: 1, service: aService() },
  ],
});

test.each([
  ['falls to its threshold', item(6), item(5), ['low']],
  ['falls further', item(5), item(1), []],
  ['stays above it', item(9), item(6), []],
  ['rises to it', item(2), item(5), []],
  ['is sold out at once', item(6), item(0), ['low', 'out']],
  ['is sold out when it was low', item(5), item(0), ['out']],
  ['is what the threshold was raised to', item(6, 5), item(6, 6), ['low']],
  ['is low by a threshold that rises further', item(6, 6), item(6, 9), []],
  ['comes back', item(0), item(9), ['back']],
  ['comes back and is low', item(0), item(1), ['back']],
  ['is sold out and has no threshold', item(1, 0), item(0, 0), ['low', 'out']],
  ['is there none of, as before', item(0), item(0, 9), []],
])('stock that %s', (_what, before, after, expected) => {
  expect(crossingsOf(before, after)).toEqual(expected);
});
