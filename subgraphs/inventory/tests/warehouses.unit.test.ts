import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { allocateStock } from '../domain/allocate-stock.ts';
import { reallocate } from '../domain/reallocate.ts';
import type { Reservation } from '../domain/reservation.ts';
import { availableOf, type StockItem } from '../domain/stock.ts';
import type { Destination, WarehouseService } from '../domain/warehouse.ts';
import { anywhere, aService, aStockItem } from './a-stock-item.ts';

/** The item, with some warehouses that are not like the others. */
const withServices = (item: StockItem, services: Record<string, Partial<WarehouseService>>): StockItem => ({
  ...item,
  levels: item.levels.map((level) => ({ ...level, service: aService(services[level.warehouseId]) })),
});
/** From where an order of one mug is shipped, or how many there are for it. */
function servedBy(services: Record<string, Partial<WarehouseService>>, destination: Destination) {
  const levels = Object.fromEntries(Object.keys(services).map((id): [string, [number, number]] => [id, [1, 0]]));
  const item = withServices(aStockItem('mug', levels), services);
  const [decided] = allocateStock([{ lines: [{ variantId: 'mug', quantity: 1 }], destination }], [item]);
  const answer = decided?.answer ?? [];
  return isRefusal(answer) ? answer.shortages[0]?.available : answer[0]?.warehouseId;
}
const toGermany: Destination = { country: 'DE', market: 'eu' };

describe('which warehouse serves an order', () => {
  test('a pick-up-only store is never used for shipping, even when nobody else has anything, and is not counted', () => {
    const store = { store: { isPickupOnly: true, country: 'DE', priority: 0 } };
    expect(servedBy(store, toGermany)).toBe(0);
    expect(servedBy({ ...store, far: { country: 'US', priority: 900 } }, toGermany)).toBe('far');
    expect(availableOf(withServices(aStockItem('mug', { store: [5, 0], far: [2, 1] }), store))).toBe(1);
  });

  test('nor is one that is closed', () => {
    expect(servedBy({ closed: { isActive: false } }, anywhere)).toBe(0);
  });

  test('the nearest comes before the one with the higher priority, and that before the others', () => {
    const services = {
      near: { country: 'DE', priority: 900 },
      first: { country: 'FR', priority: 1 },
      last: { priority: 2 },
    };
    expect(servedBy(services, toGermany)).toBe('near');
    expect(servedBy(services, { country: 'IT', market: null })).toBe('first');
  });

  test('one that serves other countries or markets does not, unless it is not known where the order goes', () => {
    expect(servedBy({ french: { countries: ['FR', 'BE'] } }, toGermany)).toBe(0);
    expect(servedBy({ french: { countries: ['FR', 'BE'] } }, anywhere)).toBe('french');
    expect(servedBy({ american: { markets: ['us'] } }, toGermany)).toBe(0);
    expect(servedBy({ american: { markets: ['us'] } }, anywhere)).toBe(0);
    expect(servedBy({ european: { markets: ['us', 'eu'] } }, toGermany)).toBe('european');
  });

  test('one parcel from a warehouse of low priority comes before two from better ones', () => {
    const services = { a: { priority: 1 }, b: { priority: 1 }, c: { priority: 9 } };
    const items = [
      withServices(aStockItem('mug', { a: [1, 0], c: [1, 0] }), services),
      withServices(aStockItem('pot', { b: [1, 0], c: [1, 0] }), services),
    ];
    const lines = ['mug', 'pot'].map((variantId) => ({ variantId, quantity: 1 }));
    const [decided] = allocateStock([{ lines, destination: anywhere }], items);
    expect(decided?.answer).toEqual(lines.map((line) => ({ ...line, warehouseId: 'c' })));
  });
});

describe('serving orders from other warehouses', () => {
  const held = (id: string, quantity: number, destination = anywhere): Reservation => ({
    ...{ id, orderId: `order of ${id}`, status: 'HELD', version: 1, destination },
    allocations: [
      { variantId: 'mug', warehouseId: 'north', quantity },
      { variantId: 'mug', warehouseId: 'south', quantity: 1 },
    ],
  });
  const closed = { north: { isActive: false } };

  test('moves what the warehouse has promised, and nothing else, into what is promised elsewhere already', () => {
    const item = withServices(aStockItem('mug', { north: [5, 2], south: [9, 1] }), closed);
    const moves = reallocate('north', [held('a', 2)], [item]);
    expect(moves).toMatchObject([
      {
        reservation: { version: 2, allocations: [{ variantId: 'mug', warehouseId: 'south', quantity: 3 }] },
        movements: [
          { kind: 'RELEASED', warehouseId: 'north', reservedDelta: -2, reference: 'order of a' },
          { kind: 'RESERVED', warehouseId: 'south', reservedDelta: 2, reference: 'order of a' },
        ],
      },
    ]);
  });

  test('moves all or none, and says how much is missing', () => {
    const item = withServices(aStockItem('mug', { north: [5, 5], south: [6, 2] }), closed);
    expect(reallocate('north', [held('a', 3), held('b', 2)], [item])).toEqual({
      refused: 'insufficient-stock',
      shortages: [{ variantId: 'mug', requested: 2, available: 1 }],
    });
  });
});
