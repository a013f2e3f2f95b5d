import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { countLockWaits } from '#packages/test-database/count-lock-waits.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { withLevel } from '../domain/stock.ts';
import { lockStock } from '../store/stock-items.ts';
import { bookMovements } from '../use-cases/book-movements.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { shipReservations } from '../use-cases/ship-reservations.ts';
import { anywhere, aService } from './a-stock-item.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(async () => {
  expect(await inventory.disagreements()).toEqual([]);
  await inventory[Symbol.asyncDispose]();
});

const staff = aPerson({ roles: ['STAFF'], scopes: ['stock:read', 'stock:write'] });
const fields = `__typename
  ... on Warehouse { id code name kind priority address { line1 city country } countries markets isPickupPoint isPickupOnly isActive }
  ... on WarehouseInUse { code variants reservations }
  ... on WarehouseDeleted { id code }
  ... on InsufficientStock { code path lines { variantId requested available } }
  ... on NotFound { code path } ... on InvalidInput { message path }`;
const allowed = {
  createWarehouse: ['Warehouse', 'InvalidInput'],
  updateWarehouse: ['Warehouse', 'InsufficientStock', 'NotFound', 'InvalidInput'],
  deleteWarehouse: ['WarehouseDeleted', 'WarehouseInUse', 'NotFound'],
};

async function run(operation: keyof typeof allowed, input: object) {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input!`;
  const parts = fields
    .split(/(?=\.\.\. on)/)
    .filter((part, index) => index === 0 || allowed[operation].some((name) => part.startsWith(`... on ${name} `)));
  const { data, errors } = await inventory.ask(
    `mutation ($input: ${type}) { ${operation}(input: $input) { ${parts.join(' ')} } }`,
    { input },
    { identity: staff },
  );
  if (errors) throw new Error(errors[0]?.message);
  return data[operation];
}
let codes = 0;
const aWarehouse = async (wishes: object = {}): Promise<string> =>
  (await run('createWarehouse', { code: `W-${codes++}`, name: 'A warehouse', ...wishes })).id;
const update = (id: string, wishes: object) => run('updateWarehouse', { id, ...wishes });
const available = async (variantId: string) => {
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { availability { available } } } }';
  const { data } = await inventory.ask(query, { of: [{ __typename: 'Variant', id: variantId }] });
  return data._entities[0].availability.available;
};
const order = (variantId: string, quantity: number, destination = anywhere) => {
  const each = { orderId: uuidv7(), lines: [{ variantId, quantity }], destination, cause };
  return inventory.dependencies.database.transact(async (tx) => {
    await reserveStock(tx, [each], at);
    return each.orderId;
  });
};
/** Stock of a variant in warehouses of its own. */
async function stock(units: Record<string, number>) {
  const variantId = await inventory.aVariant();
  for (const [warehouseId, quantity] of Object.entries(units)) {
    const input = { idempotencyKey: uuidv7(), variantId, warehouseId, quantity };
    const source = 'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { __typename } }';
    expect(await inventory.ask(source, { input }, { identity: staff })).toMatchObject({
      data: { receiveStock: { __typename: 'StockLevel' } },
    });
  }
  return variantId;
}
const eventsOf = async (id: string) =>
  (await readOutbox(inventory.dependencies.database.prisma)).filter(({ aggregateId }) => aggregateId === id);

const address = { name: 'Souk', line1: 'Hafenstraße 1', city: 'Hamburg', postalCode: '20457', country: 'DE' };

describe('a warehouse', () => {
  test('is what it is said to be, with what is usual for the rest, and every change is told of', async () => {
    const input = {
      code: 'HAM',
      name: 'Hamburg',
      kind: 'STORE',
      priority: 3,
      address,
      countries: ['DE', 'AT'],
      markets: ['eu'],
      isPickupPoint: true,
    };
    const made = await run('createWarehouse', input);
    const { line1, city, country } = address;
    const expected = { ...input, address: { line1, city, country }, isPickupOnly: false, isActive: true };
    expect(made).toMatchObject(expected);
    expect(await update(made.id, { name: 'Hafen', countries: [], kind: null })).toMatchObject({
      ...expected,
      name: 'Hafen',
      countries: [],
    });
    expect(await update(made.id, { name: 'Hafen' })).toMatchObject({ name: 'Hafen' });
    const usual = await run('createWarehouse', { code: 'USUAL', name: 'Usual' });
    expect(usual).toMatchObject({
      kind: 'FULFILLMENT',
      priority: 100,
      address: null,
      countries: [],
      markets: [],
      isPickupPoint: false,
    });
    expect(await eventsOf(made.id)).toMatchObject([
      { type: 'warehouse.created', aggregateVersion: 1, data: { code: 'HAM', country: 'DE', countries: ['DE', 'AT'] } },
      { type: 'warehouse.updated', aggregateVersion: 2, data: { name: 'Hafen', countries: [] } },
    ]);
  });

  test.each<[string, object]>([
    ['isPickupOnly', { isPickupOnly: true }],
    ['priority', { priority: -1 }],
    ['countries', { countries: ['DE', 'DE'] }],
    ['markets', { markets: ['Not a code'] }],
    ['name', { name: '\u0000' }],
    ['address', { address: { ...address, postalCode: 'x' } }],
  ])('cannot be with a wrong %s', async (field, wrong) => {
    const refused = { __typename: 'InvalidInput', path: expect.arrayContaining(['input', field]) };
    expect(await run('createWarehouse', { code: 'WRONG', name: 'Wrong', ...wrong })).toMatchObject(refused);
    expect(await update(inventory.north, wrong)).toMatchObject(refused);
  });

  test('that is not there is told', async () => {
    expect(await update(uuidv7(), { name: 'Nowhere' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(await run('deleteWarehouse', { id: uuidv7() })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that holds stock or has promised some cannot be deleted; an empty one can, and the ledger still names it', async () => {
    const id = await aWarehouse();
    const variantId = await stock({ [id]: 2 });
    const orderId = await order(variantId, 1);
    expect(await run('deleteWarehouse', { id })).toMatchObject({
      code: 'WAREHOUSE_IN_USE',
      variants: 1,
      reservations: 1,
    });
    const shipment = { orderId, shipmentId: uuidv7(), lines: [{ variantId, quantity: 1 }], cause };
    await inventory.dependencies.database.transact((tx) => shipReservations(tx, [shipment], at));
    expect(await run('deleteWarehouse', { id })).toMatchObject({
      code: 'WAREHOUSE_IN_USE',
      variants: 1,
      reservations: 0,
    });
    const last = await order(variantId, 1);
    const rest = { orderId: last, shipmentId: uuidv7(), lines: [{ variantId, quantity: 1 }], cause };
    await inventory.dependencies.database.transact((tx) => shipReservations(tx, [rest], at));
    expect(await run('deleteWarehouse', { id })).toMatchObject({ __typename: 'WarehouseDeleted', id });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['warehouse.created', 'warehouse.deleted']);

    const query = `query ($id: ID!) { warehouses { id } stockMovements(variantId: $id) { edges { node { warehouse { id } } } } }`;
    const { data } = await inventory.ask(query, { id: variantId }, { identity: staff });
    expect(data.warehouses).not.toContainEqual({ id });
    expect(data.stockMovements.edges[0].node.warehouse).toEqual({ id });
    expect(await update(id, { name: 'Again' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('closing a warehouse', () => {
  test('takes what lies there off sale, has others serve its orders, and opening it puts it on sale again', async () => {
    const [old, other] = [await aWarehouse({ priority: 1 }), await aWarehouse()];
    const variantId = await stock({ [old]: 5, [other]: 4 });
    const orderId = await order(variantId, 3);
    const versions = (await eventsOf(variantId)).length;
    expect(await update(old, { isActive: false })).toMatchObject({ isActive: false });
    expect(await inventory.level(variantId, old)).toEqual({ onHand: 5, reserved: 0 });
    expect(await inventory.level(variantId, other)).toEqual({ onHand: 4, reserved: 3 });
    expect(await available(variantId)).toBe(1);
    const reservation = await inventory.dependencies.database.prisma.reservation.findUniqueOrThrow({
      where: { orderId },
    });
    expect(await eventsOf(reservation.id)).toMatchObject([
      { type: 'reservation.accepted' },
      {
        type: 'reservation.reallocated',
        aggregateVersion: 2,
        data: { orderId, fromWarehouseId: old, lines: [{ variantId, warehouseId: other, quantity: 3 }] },
      },
    ]);
    expect((await eventsOf(variantId)).slice(versions)).toMatchObject([
      { type: 'stock.changed', data: { available: 1, kind: 'RESERVED' } },
      { type: 'stock.low' },
    ]);
    expect(await update(old, { isActive: true })).toMatchObject({ isActive: true });
    expect(await available(variantId)).toBe(6);
  });

  test('is refused when others have too little, or keeps what is promised when that is wished for', async () => {
    const [old, other] = [await aWarehouse({ priority: 1 }), await aWarehouse()];
    const variantId = await stock({ [old]: 5, [other]: 1 });
    const orderId = await order(variantId, 2);
    expect(await update(old, { isActive: false })).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      lines: [{ variantId, requested: 2, available: 1 }],
    });
    expect(await available(variantId)).toBe(4);
    expect(await update(old, { isActive: false, reservations: 'KEEP' })).toMatchObject({ isActive: false });
    expect(await available(variantId)).toBe(1);
    expect(await inventory.level(variantId, old)).toEqual({ onHand: 5, reserved: 2 });
    const shipment = { orderId, shipmentId: uuidv7(), lines: [{ variantId, quantity: 2 }], cause };
    await inventory.dependencies.database.transact((tx) => shipReservations(tx, [shipment], at));
    expect(await inventory.level(variantId, old)).toEqual({ onHand: 3, reserved: 0 });
  });

  test('waits for what is being received, and tells of it', async () => {
    const closing = await aWarehouse();
    const variantId = await inventory.aVariant({ north: 3 });
    const { database } = inventory.dependencies;
    const [booked, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const receiving = database.transact(async (tx) => {
      const items = await lockStock(tx, [variantId]);
      const opened = items.map((item) => withLevel(item, closing, aService()));
      const movement = { variantId, warehouseId: closing, onHandDelta: 5, reservedDelta: 0, reference: null };
      await bookMovements(tx, opened, [{ movements: [{ kind: 'RECEIVED', ...movement }], cause }], at);
      booked.resolve();
      await mayCommit.promise;
    });
    await booked.promise;
    let isClosed = false;
    const closed = update(closing, { isActive: false }).finally(() => {
      isClosed = true;
    });
    try {
      while (!isClosed && (await countLockWaits(database.prisma)) === 0);
      expect(isClosed).toBe(false);
    } finally {
      mayCommit.resolve();
      await Promise.all([receiving, closed]);
    }
    const told = (await eventsOf(variantId)).filter(({ type }) => type === 'stock.changed');
    expect(told.map(({ data }) => data)).toMatchObject([{ available: 3 }, { available: 8 }, { available: 3 }]);
    expect(await available(variantId)).toBe(3);
  });

  test('is refused when it holds more than orders can wait for', async () => {
    const id = await aWarehouse();
    const { prisma } = inventory.dependencies.database;
    await prisma.$executeRaw`
      WITH item AS (
        INSERT INTO stock_item (variant_id, sku) SELECT gen_random_uuid(), 'many' FROM generate_series(1, 5001) RETURNING variant_id
      ), line AS (
        INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, at)
        SELECT uuidv7(), 'RECEIVED', variant_id, ${id}::uuid, 1, 0, now() FROM item
      )
      SELECT count(*) FROM item`;
    await prisma.$executeRaw`
      INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
      SELECT variant_id, ${id}::uuid, 1, 0 FROM stock_item WHERE sku = 'many'`;
    expect(await update(id, { isActive: false })).toMatchObject({
      message: 'id: expected a warehouse that holds at most 5000 variants',
      path: ['input', 'id'],
    });
    expect(await update(id, { priority: 1 })).toMatchObject({ priority: 1, isActive: true });
  });

  test('a store that becomes one for pick-up only ships nothing more', async () => {
    const [store, other] = [await aWarehouse({ isPickupPoint: true, kind: 'STORE' }), await aWarehouse()];
    const variantId = await stock({ [store]: 5, [other]: 3 });
    await order(variantId, 2);
    expect(await update(store, { isPickupOnly: true })).toMatchObject({ isPickupOnly: true });
    expect(await inventory.level(variantId, store)).toEqual({ onHand: 5, reserved: 0 });
    const orderId = await order(variantId, 2);
    const { status } = await inventory.dependencies.database.prisma.reservation.findUniqueOrThrow({
      where: { orderId },
    });
    expect(status).toBe('REFUSED');
    expect(await available(variantId)).toBe(1);
  });
});
