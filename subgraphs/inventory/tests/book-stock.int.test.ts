import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { adjustStock } from '../use-cases/adjust-stock.ts';
import { receiveStock } from '../use-cases/receive-stock.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { setLowStockThreshold } from '../use-cases/set-low-stock-threshold.ts';
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

describe('receiving stock', () => {
  const receipt = (variantId: string, wishes: object = {}) => ({
    idempotencyKey: 'delivery 7',
    variantId,
    warehouseId: opened.north,
    quantity: 4,
    reference: 'delivery 7',
    note: null,
    ...wishes,
  });

  test('books it and tells the level', async () => {
    const mug = await opened.aVariant();
    expect(await receiveStock(opened.dependencies, receipt(mug), cause)).toMatchObject({
      levels: [{ onHand: 4, reserved: 0 }],
    });
    expect(await opened.events()).toMatchObject([
      {
        type: 'stock.changed',
        aggregateVersion: 1,
        data: { kind: 'RECEIVED', available: 4, levels: [{ warehouseId: opened.north, onHand: 4, reserved: 0 }] },
      },
      { type: 'stock.back', aggregateVersion: 2, data: { variantId: mug, available: 4 } },
    ]);
  });

  test('with a key that was used books nothing more, also many times at once', async () => {
    const mug = await opened.aVariant();
    const levels = await Promise.all(
      Array.from({ length: 20 }, () => receiveStock(opened.dependencies, receipt(mug), cause)),
    );
    for (const level of levels) expect(level).toMatchObject({ levels: [{ variantId: mug, onHand: 4 }] });
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 4, reserved: 0 });
    expect((await opened.events()).map(({ type }) => type)).toEqual(['stock.changed', 'stock.back']);
  });

  test('with a key that was used for something else is refused', async () => {
    const mug = await opened.aVariant();
    await receiveStock(opened.dependencies, receipt(mug), cause);
    const again = await receiveStock(opened.dependencies, receipt(mug, { quantity: 5 }), cause);
    expect(again).toEqual({ refused: 'idempotency-key-reused' });
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 4, reserved: 0 });
  });

  test('with the key of somebody else is a receipt of its own', async () => {
    const mug = await opened.aVariant();
    await receiveStock(opened.dependencies, receipt(mug), cause);
    await receiveStock(opened.dependencies, receipt(mug), { ...cause, actor: { type: 'system', id: 'another' } });
    expect(await opened.level(mug, opened.north)).toEqual({ onHand: 8, reserved: 0 });
  });

  test('of more than can be counted, over all warehouses, is refused like such an adjustment', async () => {
    const tooMany = { refused: 'faulty-lines', faults: [{ line: 0, fault: 'too-many-units', most: 2 }] };
    const mug = await opened.aVariant({ north: 2 ** 30, south: 2 ** 30 - 3 });
    expect(await receiveStock(opened.dependencies, receipt(mug, { quantity: 3 }), cause)).toEqual(tooMany);
    const found = {
      idempotencyKey: 'count',
      variantId: mug,
      warehouseId: opened.south,
      delta: 3,
      reason: 'count',
      reasonCode: null,
      reference: null,
    };
    expect(await adjustStock(opened.dependencies, found, cause)).toEqual(tooMany);
    expect(await receiveStock(opened.dependencies, receipt(mug, { quantity: 2 }), cause)).toMatchObject({
      levels: [{ onHand: 2 ** 30 + 2 }],
    });
  });

  test('of what is not known, or into a warehouse that is not, says which', async () => {
    const mug = await opened.aVariant();
    const ghost = receipt(uuidv7());
    expect(await receiveStock(opened.dependencies, ghost, cause)).toEqual({
      refused: 'faulty-lines',
      faults: [{ line: 0, fault: 'unknown-variant' }],
    });
    expect(await receiveStock(opened.dependencies, receipt(mug, { warehouseId: uuidv7() }), cause)).toEqual({
      refused: 'unknown-warehouse',
    });
  });
});

describe('adjusting stock', () => {
  const adjustment = (variantId: string, delta: number, key = uuidv7()) => {
    return {
      idempotencyKey: key,
      variantId,
      warehouseId: opened.north,
      delta,
      reason: 'count',
      reasonCode: null,
      reference: null,
    };
  };

  test('books a loss', async () => {
    const mug = await opened.aVariant({ north: 5 });
    expect(await adjustStock(opened.dependencies, adjustment(mug, -2), cause)).toMatchObject({
      levels: [{ onHand: 3, reserved: 0 }],
    });
    expect(await opened.events()).toMatchObject([{ type: 'stock.changed', data: { kind: 'ADJUSTED', available: 3 } }]);
  });

  test('takes nothing that is reserved, and a refused key can be used again', async () => {
    const mug = await opened.aVariant({ north: 5 });
    const order = { orderId: uuidv7(), lines: [{ variantId: mug, quantity: 3 }], destination: anywhere, cause };
    await opened.dependencies.database.transact((tx) => reserveStock(tx, [order], at));
    expect(await adjustStock(opened.dependencies, adjustment(mug, -3, 'key'), cause)).toEqual({
      refused: 'faulty-lines',
      faults: [{ line: 0, fault: 'insufficient-stock', requested: 3, available: 2 }],
    });
    expect(await adjustStock(opened.dependencies, adjustment(mug, -2, 'key'), cause)).toMatchObject({
      levels: [{ onHand: 3, reserved: 3 }],
    });
  });

  test('of a variant the warehouse never held is refused', async () => {
    const mug = await opened.aVariant({ south: 5 });
    expect(await adjustStock(opened.dependencies, adjustment(mug, 1), cause)).toEqual({
      refused: 'faulty-lines',
      faults: [{ line: 0, fault: 'never-stocked' }],
    });
  });
});

describe('setting from when on stock is low', () => {
  test('tells of the change, between the changes of the stock itself, and of nothing when it is the same', async () => {
    const mug = await opened.aVariant({ north: 3 });
    const set = (threshold: number) => setLowStockThreshold(opened.dependencies, { variantId: mug, threshold }, cause);
    const before = (await opened.events()).length;
    expect(await set(2)).toEqual({ id: mug });
    expect(await set(2)).toEqual({ id: mug });
    const told = (await opened.events()).slice(before);
    expect(told).toMatchObject([{ type: 'stock.threshold-changed', data: { variantId: mug, lowStockThreshold: 2 } }]);
    const count = {
      idempotencyKey: 'c',
      variantId: mug,
      warehouseId: opened.north,
      delta: 1,
      reason: 'count',
      reasonCode: null,
      reference: null,
    };
    await adjustStock(opened.dependencies, count, cause);
    const versions = (await opened.events()).map(({ aggregateVersion }) => aggregateVersion);
    expect(versions).toEqual([3, 4]);
  });

  test('tells that it is low, once, when what is there is not more', async () => {
    const mug = await opened.aVariant({ north: 8 });
    const set = (threshold: number) => setLowStockThreshold(opened.dependencies, { variantId: mug, threshold }, cause);
    for (const threshold of [7, 8, 9]) await set(threshold);
    const changed = { type: 'stock.threshold-changed' };
    expect(await opened.events()).toMatchObject([
      changed,
      changed,
      { type: 'stock.low', aggregateVersion: 5, data: { variantId: mug, available: 8, lowStockThreshold: 8 } },
      { ...changed, aggregateVersion: 6 },
    ]);
  });

  test('of what is not known is refused', async () => {
    const ghost = { variantId: uuidv7(), threshold: 1 };
    expect(await setLowStockThreshold(opened.dependencies, ghost, cause)).toEqual({ refused: 'unknown-variant' });
  });
});
