import { describe, expect, test } from '@jest/globals';
import { balanceMovements } from '../domain/balance-movements.ts';
import type { Movement } from '../domain/stock.ts';
import { correctionOf, type StockDrift, withoutDrift } from '../domain/stock-drift.ts';
import { aStockItem } from './a-stock-item.ts';

const drift: StockDrift = {
  variantId: 'mug',
  warehouseId: 'north',
  onHand: 5,
  reserved: 1,
  ledgerOnHand: 3,
  ledgerReserved: 4,
  promised: 2,
};

describe('correcting a level that drifted', () => {
  test('given a ledger that explains too little, then a line explains the rest, and what is reserved is what orders hold', () => {
    expect(correctionOf(drift, 'operator')).toMatchObject({
      kind: 'ADJUSTED',
      onHandDelta: 2,
      reservedDelta: -2,
      onHandAfter: 5,
      remark: { actorId: 'operator', reason: 'CORRECTED' },
    });
    const item = aStockItem('mug', { north: [5, 1], south: [1, 0] }, 7);
    expect(withoutDrift(item, [drift])).toEqual(aStockItem('mug', { north: [5, 2], south: [1, 0] }, 8));
  });

  test('given more promised than lies there, then nobody but people can put it right', () => {
    expect(correctionOf({ ...drift, promised: 6 }, 'operator')).toBeNull();
  });
});

test('a running balance follows the movements of its level one after another', () => {
  const move = (warehouseId: string, onHandDelta: number): Movement => {
    return { kind: 'ADJUSTED', variantId: 'mug', warehouseId, onHandDelta, reservedDelta: 0, reference: null };
  };
  const moved = balanceMovements(
    [aStockItem('mug', { north: [5, 0] })],
    [move('north', 2), move('south', 3), move('north', -4)],
  );
  expect(moved.map(({ onHandAfter }) => onHandAfter)).toEqual([7, 3, 3]);
});
