import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { startTestInventory, type TestInventory } from './start-test-inventory.ts';

let opened: TestInventory;
beforeAll(async () => {
  opened = await startTestInventory();
});
afterAll(async () => opened[Symbol.asyncDispose]());

const staff = aPerson({ roles: ['STAFF'], scopes: ['stock:read', 'stock:write'] });
const run = (source: string, variables: Record<string, unknown>) => opened.ask(source, variables, { identity: staff });

/** Receives units twice in one operation. */
function receiveTwice(variantId: string, warehouseId = opened.north) {
  const receipt = (idempotencyKey: string) => ({ idempotencyKey, variantId, warehouseId, quantity: 3 });
  return run(
    /* GraphQL */ `
      mutation ($first: ReceiveStockInput!, $second: ReceiveStockInput!) {
        first: receiveStock(input: $first) { ...Received }
        second: receiveStock(input: $second) { ...Received }
      }
      fragment Received on StockLevel { variant { availability { available } stockLevels { onHand } } }
    `,
    { first: receipt(uuidv7()), second: receipt(uuidv7()) },
  );
}

const stock = (units: number) => ({
  variant: { availability: { available: units }, stockLevels: [{ onHand: units }] },
});

test('each mutation of an operation shows what it did, also to what the one before it has read', async () => {
  expect(await receiveTwice(await opened.aVariant())).toMatchObject({ data: { first: stock(3), second: stock(6) } });
});

test('variants and warehouses are known by their ids in capital letters', async () => {
  const variantId = await opened.aVariant();
  const received = await receiveTwice(variantId.toUpperCase(), opened.north.toUpperCase());
  expect(received).toMatchObject({ data: { first: stock(3) } });
  expect(await opened.level(variantId, opened.north)).toEqual({ onHand: 6, reserved: 0 });
  const movements =
    'query ($id: ID!) { stockMovements(variantId: $id) { edges { node { variant { id } onHandDelta } } } }';
  const node = { variant: { id: variantId }, onHandDelta: 3 };
  expect(await run(movements, { id: variantId.toUpperCase() })).toMatchObject({
    data: { stockMovements: { edges: [{ node }, { node }] } },
  });
  const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Warehouse { id code } } }';
  expect(await run(entities, { of: [{ __typename: 'Warehouse', id: opened.north.toUpperCase() }] })).toMatchObject({
    data: { _entities: [{ id: opened.north, code: 'NORTH' }] },
  });
});

test('what is low is told with what there is least of first, to who may see it', async () => {
  const shop = await startTestInventory();
  // What never had any is not low.
  await shop.aVariant();
  const little = await shop.aVariant({ north: 2, south: 1 });
  const least = await shop.aVariant({ north: 1 });
  await shop.aVariant({ north: 3, south: 3 });
  const query = '{ lowStock { total variants(first: 1) { id availability { available } } } }';
  const { data } = await shop.ask(query, {}, { identity: staff });
  expect(data.lowStock).toEqual({ total: 2, variants: [{ id: least, availability: { available: 1 } }] });
  const all = await shop.ask('{ lowStock { variants { id } } }', {}, { identity: staff });
  expect(all.data.lowStock.variants).toEqual([{ id: least }, { id: little }]);
  const { errors } = await shop.ask(query, {}, { identity: aPerson() });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  await shop[Symbol.asyncDispose]();
});
