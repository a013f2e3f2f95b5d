import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { insertStockItems } from '../store/stock-items.ts';
import { type ReceiveStockLines, receiveStockLines } from '../use-cases/receive-stock-lines.ts';
import { cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(async () => {
  expect(await inventory.disagreements()).toEqual([]);
  await inventory[Symbol.asyncDispose]();
});

const staff = aPerson({ roles: ['STAFF'], scopes: ['stock:read', 'stock:write'] });
const lineFields = `__typename
  ... on StockLevels { levels { variant { id } onHand } }
  ... on StockLinesRefused { code message path faults { line code message } }
  ... on InvalidInput { message path }`;

async function book(operation: 'receiveStockLines' | 'adjustStockLines', lines: unknown[], more: object = {}) {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const input = { idempotencyKey: uuidv7(), warehouseId: inventory.north, lines, ...more };
  const source = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${lineFields} } }`;
  const { data, errors } = await inventory.ask(source, { input }, { identity: staff });
  return errors ?? data[operation];
}

async function variants(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, uuidv7);
  const { prisma } = inventory.dependencies.database;
  await insertStockItems(
    prisma,
    ids.map((variantId) => ({ variantId, sku: variantId, isForSale: true })),
  );
  return ids;
}
const sorted = (ids: readonly string[]) => ids.toSorted();

describe('many lines at once', () => {
  test('a thousand are booked together, told of once each, and answered in their order', async () => {
    const ids = (await variants(1_000)).toReversed();
    const before = (await inventory.events()).length;
    const answer = await book(
      'receiveStockLines',
      ids.map((variantId, index) => ({ variantId, quantity: index + 1 })),
    );
    expect(answer.levels).toEqual(ids.map((id, index) => ({ variant: { id }, onHand: index + 1 })));
    const told = (await inventory.events()).slice(before);
    const changed = told.filter(({ type }) => type === 'stock.changed').map(({ aggregateId }) => aggregateId);
    expect(sorted(changed)).toEqual(sorted(ids));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['stock.changed', 'stock.back']));
  });

  test('every line that is at fault is named, and nothing is booked', async () => {
    const [mug = '', pot = ''] = await variants(2);
    const lines = [
      { variantId: mug, quantity: 3 },
      { variantId: uuidv7(), quantity: 1 },
      { variantId: 'mug\u0000', quantity: 1 },
      { variantId: mug.toUpperCase(), quantity: 1 },
      { variantId: pot, quantity: 0 },
      { variantId: pot, quantity: -4 },
      { variantId: pot, quantity: 1_000_001 },
    ];
    expect(await book('receiveStockLines', lines)).toMatchObject({
      __typename: 'StockLinesRefused',
      code: 'INVALID_LINES',
      path: ['input', 'lines'],
      faults: [
        { line: 1, code: 'UNKNOWN_VARIANT' },
        { line: 2, code: 'UNKNOWN_VARIANT' },
        { line: 3, code: 'REPEATED_VARIANT', message: 'The variant is that of line 0 already.' },
        { line: 4, code: 'INVALID_QUANTITY' },
        { line: 5, code: 'INVALID_QUANTITY' },
        { line: 6, code: 'INVALID_QUANTITY' },
      ],
    });
    expect(await inventory.level(mug, inventory.north)).toBeUndefined();
  });

  test('a fraction is refused with the place of the line', async () => {
    const [variantId] = await variants(1);
    const errors = await book('receiveStockLines', [{ variantId, quantity: 1.5 }]);
    expect(errors[0].message).toContain('input.lines[0].quantity');
  });

  test('none, too many, or a warehouse that is not there are told', async () => {
    const [variantId] = await variants(1);
    const line = { variantId, quantity: 1 };
    expect(await book('receiveStockLines', [])).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'lines'] });
    expect(await book('receiveStockLines', Array(1_001).fill(line))).toMatchObject({ __typename: 'InvalidInput' });
    expect(await book('receiveStockLines', [line], { warehouseId: uuidv7() })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('counts are booked together, and what is reserved or was never there is told by line', async () => {
    const mug = await inventory.aVariant({ north: 5 });
    const pot = await inventory.aVariant({ south: 5 });
    const lines = [
      { variantId: mug, delta: -6 },
      { variantId: pot, delta: 1 },
    ];
    expect(await book('adjustStockLines', lines, { reason: 'COUNTED' })).toMatchObject({
      faults: [
        { line: 0, code: 'INSUFFICIENT_STOCK', message: '6 units should go, but only 5 are on hand and not reserved.' },
        { line: 1, code: 'NEVER_STOCKED' },
      ],
    });
    expect(await book('adjustStockLines', [{ variantId: mug, delta: -5 }], { reason: 'LOST' })).toMatchObject({
      levels: [{ variant: { id: mug }, onHand: 0 }],
    });
  });

  test('sent at once in opposite orders, and each one twice, all are booked, each once', async () => {
    const ids = await variants(50);
    const delivery = (lines: readonly string[]): ReceiveStockLines => ({
      idempotencyKey: uuidv7(),
      warehouseId: inventory.north,
      reference: null,
      note: null,
      lines: lines.map((variantId) => ({ variantId, quantity: 1 })),
    });
    const deliveries = Array.from({ length: 8 }, (_, index) => delivery(index % 2 ? ids : ids.toReversed()));
    let attempts = 0;
    const { dependencies } = inventory;
    const transact: typeof dependencies.database.transact = (work) =>
      dependencies.database.transact((tx) => {
        attempts++;
        return work(tx);
      });
    const database = new Proxy(dependencies.database, {
      get: (of, name) => (name === 'transact' ? transact : Reflect.get(of, name)),
    });
    const answers = await Promise.all(
      [...deliveries, ...deliveries].map((each) => receiveStockLines({ ...dependencies, database }, each, cause)),
    );
    for (const answer of answers) expect(answer).toMatchObject({ levels: expect.any(Array) });
    // None had to begin again: nobody waits for one another.
    expect(attempts).toBe(answers.length);
    for (const id of ids) expect(await inventory.level(id, inventory.north)).toEqual({ onHand: 8, reserved: 0 });
  });
});
