import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { receiveStock } from '../use-cases/receive-stock.ts';
import { cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(async () => inventory[Symbol.asyncDispose]());

test('stock of a new product is kept, promised to an order once, and free again when the order is cancelled', async () => {
  const { dependencies, north: warehouseId } = inventory;
  const [productId, variantId, orderId] = [uuidv7(), uuidv7(), uuidv7()];
  const price = { minor: 1_250, currency: 'EUR' };
  const variants = [{ variantId, sku: 'mug', price }];
  await inventory.deliver(anEvent(productCreatedV1, productId, { productId, variants }));
  const receipt = { idempotencyKey: uuidv7(), variantId, warehouseId, quantity: 5, reference: null, note: null };
  expect(await receiveStock(dependencies, receipt, cause)).toMatchObject({ levels: [{ onHand: 5 }] });

  const line = { lineId: uuidv7(), productId, variantId, quantity: 3, unitPriceMinor: price.minor };
  const order = {
    orderId,
    customerId: uuidv7(),
    placedAt: new Date().toISOString(),
    currency: 'EUR',
    totalMinor: 3_750,
    lines: [line],
  };
  const placed = anEvent(orderPlacedV1, orderId, order);
  expect(await inventory.deliver(placed)).toBe('new');
  expect(await inventory.deliver(placed)).toBe('duplicate');
  expect(await inventory.level(variantId, warehouseId)).toEqual({ onHand: 5, reserved: 3 });

  const cancelled = anEvent(orderCancelledV1, orderId, order, { aggregateVersion: 3 });
  expect(await inventory.deliver(cancelled)).toBe('gap');
  expect(await inventory.level(variantId, warehouseId)).toEqual({ onHand: 5, reserved: 3 });
  expect(await inventory.deliver({ ...cancelled, aggregateVersion: 2 })).toBe('new');
  expect(await inventory.level(variantId, warehouseId)).toEqual({ onHand: 5, reserved: 0 });
  expect(await inventory.disagreements()).toEqual([]);
});

test('stock of a draft is for staff to know of until the product is for sale, and that is told', async () => {
  const { dependencies, north: warehouseId } = inventory;
  const [productId, variantId] = [uuidv7(), uuidv7()];
  const product = { productId, variants: [{ variantId, sku: 'draft', price: { minor: 1_250, currency: 'EUR' } }] };
  const availabilityFor = async (identity: Identity) => {
    const { data, errors } = await inventory.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { availability { available } } } }',
      { of: [{ __typename: 'Variant', id: variantId }] },
      { identity },
    );
    expect(errors).toBeUndefined();
    return (data as { _entities: object[] })._entities[0];
  };
  const clerk = aPerson({ scopes: ['stock:read'] });
  await inventory.deliver(anEvent(productCreatedV1, productId, { ...product, isForSale: false }));
  const receipt = { idempotencyKey: uuidv7(), variantId, warehouseId, quantity: 5, reference: null, note: null };
  await receiveStock(dependencies, receipt, cause);
  expect(await availabilityFor(aPerson())).toBeNull();
  expect(await availabilityFor(clerk)).toEqual({ availability: { available: 5 } });

  const later = (isForSale: boolean, aggregateVersion: number) =>
    inventory.deliver(anEvent(productUpdatedV1, productId, { ...product, isForSale }, { aggregateVersion }));
  await later(false, 2);
  expect(await availabilityFor(aPerson())).toBeNull();
  await later(true, 3);
  expect(await availabilityFor(aPerson())).toEqual({ availability: { available: 5 } });
  // What was shown once is no secret.
  await later(false, 4);
  await later(true, 5);
  expect(await availabilityFor(aPerson())).toEqual({ availability: { available: 5 } });
  const told = (await inventory.events()).filter(({ aggregateId }) => aggregateId === variantId);
  expect(told.filter(({ type }) => type === 'stock.listed')).toEqual([told.at(-1)]);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual(told.map((_event, index) => index + 1));
  await receiveStock(dependencies, { ...receipt, idempotencyKey: uuidv7() }, cause);
  expect(await inventory.disagreements()).toEqual([]);
});
