import { describe, expect, test } from '@jest/globals';
import {
  type Reservation,
  releaseMovements,
  reserveMovements,
  shipAllocations,
  shipMovements,
} from '../domain/reservation.ts';
import type { Allocation } from '../domain/stock.ts';
import { anywhere } from './a-stock-item.ts';

const mugNorth: Allocation = { variantId: 'mug', warehouseId: 'north', quantity: 3 };
const mugSouth: Allocation = { variantId: 'mug', warehouseId: 'south', quantity: 2 };
const potNorth: Allocation = { variantId: 'pot', warehouseId: 'north', quantity: 1 };

function held(...allocations: Allocation[]): Reservation {
  return { id: 'reservation', orderId: 'order', status: 'HELD', version: 1, destination: anywhere, allocations };
}

describe('ledger lines of a reservation', () => {
  test('reserving adds to what is reserved and leaves what is on hand', () => {
    expect(reserveMovements('order', [mugNorth])).toEqual([
      {
        kind: 'RESERVED',
        variantId: 'mug',
        warehouseId: 'north',
        onHandDelta: 0,
        reservedDelta: 3,
        reference: 'order',
      },
    ]);
  });

  test('releasing takes back exactly what is still promised', () => {
    const lines = releaseMovements(held(mugNorth, potNorth));
    expect(
      lines.map(({ kind, variantId, onHandDelta, reservedDelta }) => [kind, variantId, onHandDelta, reservedDelta]),
    ).toEqual([
      ['RELEASED', 'mug', 0, -3],
      ['RELEASED', 'pot', 0, -1],
    ]);
  });

  test('shipping takes from both what is on hand and what is reserved', () => {
    const [line] = shipMovements('order', [mugSouth]);
    expect(line).toMatchObject({ kind: 'SHIPPED', warehouseId: 'south', onHandDelta: -2, reservedDelta: -2 });
  });
});

describe('splitting promised units into those that leave and those that stay', () => {
  test('given a shipment of everything, then nothing stays', () => {
    const reservation = held(mugNorth, mugSouth, potNorth);
    const everything = [
      { variantId: 'mug', quantity: 5 },
      { variantId: 'pot', quantity: 1 },
    ];
    expect(shipAllocations(reservation, everything)).toEqual({ leaving: [mugNorth, mugSouth, potNorth], staying: [] });
  });

  test('given a shipment of a part, then the rest stays where it is', () => {
    expect(shipAllocations(held(mugNorth, mugSouth), [{ variantId: 'mug', quantity: 4 }])).toEqual({
      leaving: [mugNorth, { ...mugSouth, quantity: 1 }],
      staying: [{ ...mugSouth, quantity: 1 }],
    });
  });

  test('given two lines of one variant, then they leave one after the other', () => {
    const lines = [
      { variantId: 'mug', quantity: 2 },
      { variantId: 'mug', quantity: 2 },
    ];
    const { leaving, staying } = shipAllocations(held(mugNorth, mugSouth), lines);
    expect(leaving.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
    expect(staying).toEqual([{ ...mugSouth, quantity: 1 }]);
  });

  test.each([
    ['more than is promised', { variantId: 'mug', quantity: 4 }],
    ['what was never promised', { variantId: 'pot', quantity: 1 }],
  ])('given a shipment of %s, then it throws', (_what, line) => {
    expect(() => shipAllocations(held(mugNorth), [line])).toThrow(RangeError);
  });
});
