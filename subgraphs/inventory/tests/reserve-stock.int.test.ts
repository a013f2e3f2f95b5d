import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { anywhere } from './a-stock-item.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let opened: TestInventory;
beforeEach(async () => {
  opened = await startTestInventory();
});
afterEach(async () => {
  expect(await opened.disagreements()).toEqual([]);
  await opened[Symbol.asyncDispose]();
});

function reserve(lines: { variantId: string; quantity: number }[], orderId = uuidv7()) {
  const { transact } = opened.dependencies.database;
  return withRetries(() => transact((tx) => reserveStock(tx, [{ orderId, lines, destination: anywhere, cause }], at)));
}

describe('reserving stock', () => {
  test('two lines of one variant are reserved together and told once', async () => {
    const mug = await opened.aVariant({ north: 3 });
    const orderId = uuidv7();
    await reserve(
      [
        { variantId: mug, quantity: 2 },
        { variantId: mug, quantity: 1 },
      ],
      orderId,
    );
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 3, reserved: 3 });
    expect(await opened.events()).toMatchObject([
      { type: 'reservation.accepted', aggregateVersion: 1, data: { orderId } },
      { type: 'stock.changed', aggregateId: mug, aggregateVersion: 3, data: { kind: 'RESERVED', available: 0 } },
      { type: 'stock.out', aggregateId: mug, aggregateVersion: 4, data: { variantId: mug } },
    ]);
  });

  test('two lines of one variant that only fit one by one are refused', async () => {
    const mug = await opened.aVariant({ north: 2 });
    await reserve([
      { variantId: mug, quantity: 2 },
      { variantId: mug, quantity: 1 },
    ]);
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 2, reserved: 0 });
    expect(await opened.events()).toMatchObject([
      { type: 'reservation.refused', data: { shortages: [{ variantId: mug, requested: 3, available: 2 }] } },
    ]);
  });

  test('what no warehouse has alone comes from several', async () => {
    const mug = await opened.aVariant({ north: 2, south: 5 });
    await reserve([{ variantId: mug, quantity: 6 }]);
    expect(await opened.level(mug, opened.south)).toEqual({ onHand: 5, reserved: 5 });
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 2, reserved: 1 });
    const [, changed, low, ...rest] = await opened.events();
    expect(rest).toEqual([]);
    expect(changed).toMatchObject({ type: 'stock.changed', data: { available: 1 } });
    expect(low).toMatchObject({ type: 'stock.low', data: { variantId: mug, available: 1, lowStockThreshold: 5 } });
  });

  test('all lines are reserved or none', async () => {
    const [mug, pot] = [await opened.aVariant({ north: 5 }), await opened.aVariant({ south: 1 })];
    const ghost = uuidv7();
    await reserve([
      { variantId: mug, quantity: 1 },
      { variantId: pot, quantity: 2 },
      { variantId: ghost, quantity: 1 },
    ]);
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 5, reserved: 0 });
    expect(await opened.level(pot, opened.south)).toEqual({ onHand: 1, reserved: 0 });
    const [refused, ...rest] = await opened.events();
    expect(rest).toEqual([]);
    expect(refused).toMatchObject({
      type: 'reservation.refused',
      data: {
        shortages: [
          { variantId: pot, requested: 2, available: 1 },
          { variantId: ghost, requested: 1, available: 0 },
        ],
      },
    });
  });

  test('orders at once that name the same variants in opposite order get no more than there is', async () => {
    const [mug, pot] = [await opened.aVariant({ north: 4, south: 3 }), await opened.aVariant({ north: 10 })];
    const lines = [
      { variantId: mug, quantity: 1 },
      { variantId: pot, quantity: 1 },
    ];
    await Promise.all(Array.from({ length: 20 }, (_, index) => reserve(index % 2 ? lines : lines.toReversed())));
    const events = await opened.events();
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect([count('reservation.accepted'), count('reservation.refused')]).toEqual([7, 13]);
    const versions = events.filter(({ aggregateId }) => aggregateId === pot).map((event) => event.aggregateVersion);
    // Of one of them it was told that it is low.
    expect(versions).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await opened.level(pot, opened.north)).toEqual({ onHand: 10, reserved: 7 });
  });
});
