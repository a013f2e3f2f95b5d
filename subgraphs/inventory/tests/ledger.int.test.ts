import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { findDrifts } from '../store/stock-drifts.ts';
import { repairStock } from '../use-cases/repair-stock.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { anywhere } from './a-stock-item.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(async () => inventory[Symbol.asyncDispose]());

const staff = aPerson({ roles: ['STAFF'], scopes: ['stock:read', 'stock:write'] });
const database = () => inventory.dependencies.database;

async function linesOf(variantId: string) {
  const { data } = await inventory.ask(
    `query ($variantId: ID!) { stockMovements(variantId: $variantId) { edges { node {
      kind onHandDelta onHandAfter reservedDelta reference reason note actorId } } } }`,
    { variantId },
    { identity: staff },
  );
  return data.stockMovements.edges.map(({ node }: { node: object }) => node);
}

test('the ledger says who booked what and why, and what was on hand after it', async () => {
  const variantId = await inventory.aVariant();
  const orderId = uuidv7();
  const receipt = { variantId, warehouseId: inventory.north, quantity: 5, reference: 'delivery 7', note: 'two boxes' };
  const loss = { variantId, warehouseId: inventory.north, delta: -2, reason: 'fell down', reasonCode: 'DAMAGED' };
  const booked = await inventory.ask(
    `mutation ($receipt: ReceiveStockInput!, $loss: AdjustStockInput!) {
      receiveStock(input: $receipt) { __typename } adjustStock(input: $loss) { __typename } }`,
    { receipt: { idempotencyKey: uuidv7(), ...receipt }, loss: { idempotencyKey: uuidv7(), ...loss } },
    { identity: staff },
  );
  expect(booked.errors).toBeUndefined();
  const order = { orderId, lines: [{ variantId, quantity: 1 }], destination: anywhere, cause };
  await database().transact((tx) => reserveStock(tx, [order], at));
  const byOrder = { reason: null, note: null, actorId: null };
  const byStaff = { reservedDelta: 0, actorId: staff.userId };
  expect(await linesOf(variantId)).toEqual([
    { kind: 'RESERVED', onHandDelta: 0, onHandAfter: 3, reservedDelta: 1, reference: orderId, ...byOrder },
    {
      kind: 'ADJUSTED',
      onHandDelta: -2,
      onHandAfter: 3,
      reference: null,
      reason: 'DAMAGED',
      note: 'fell down',
      ...byStaff,
    },
    {
      kind: 'RECEIVED',
      onHandDelta: 5,
      onHandAfter: 5,
      reference: 'delivery 7',
      reason: null,
      note: 'two boxes',
      ...byStaff,
    },
  ]);
});

test.each(['UPDATE stock_movement SET on_hand_delta = 1', 'DELETE FROM stock_movement', 'TRUNCATE stock_movement'])(
  'the database refuses to %s',
  async (statement) => {
    await inventory.aVariant({ north: 1 });
    await expect(database().prisma.$executeRawUnsafe(statement)).rejects.toThrow('only ever added');
  },
);

describe('repairing stock', () => {
  const repair = (variantIds: string[]) => repairStock(database(), variantIds, { at, cause });
  const breakLevel = (variantId: string, values: string) =>
    database().prisma.$executeRawUnsafe(`UPDATE stock_level SET ${values} WHERE variant_id = $1::uuid`, variantId);

  test('explains in the ledger what lies there, takes back what no order holds, and tells of it', async () => {
    const variantId = await inventory.aVariant({ north: 9 });
    await breakLevel(variantId, 'on_hand = 7, reserved = 7');
    const drift = {
      variantId,
      warehouseId: inventory.north,
      onHand: 7,
      reserved: 7,
      ledgerOnHand: 9,
      ledgerReserved: 0,
      promised: 0,
    };
    expect(await repair([variantId])).toEqual({ repaired: [drift], left: [] });
    expect(await inventory.level(variantId, inventory.north)).toEqual({ onHand: 7, reserved: 0 });
    expect((await linesOf(variantId))[0]).toMatchObject({
      kind: 'ADJUSTED',
      onHandDelta: -2,
      reason: 'CORRECTED',
      actorId: 'test',
    });
    expect(await inventory.events()).toMatchObject([
      { type: 'stock.changed', aggregateVersion: 3, data: { kind: 'ADJUSTED', available: 7 } },
      { type: 'stock.back', aggregateVersion: 4, data: { available: 7 } },
    ]);
    expect(await findDrifts(database().prisma, [variantId])).toEqual([]);
    expect(await repair([variantId])).toEqual({ repaired: [], left: [] });
  });

  test('leaves to people what has more promised than lies there', async () => {
    const variantId = await inventory.aVariant({ north: 3 });
    const order = { orderId: uuidv7(), lines: [{ variantId, quantity: 3 }], destination: anywhere, cause };
    await database().transact((tx) => reserveStock(tx, [order], at));
    await breakLevel(variantId, 'on_hand = 2, reserved = 2');
    const before = await inventory.events();
    expect(await repair([variantId])).toMatchObject({ repaired: [], left: [{ onHand: 2, promised: 3 }] });
    expect(await inventory.events()).toEqual(before);
    await breakLevel(variantId, 'on_hand = 3, reserved = 3');
    expect(await inventory.disagreements()).toEqual([]);
  });
});
