import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
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
  const receipt = { idempotencyKey: uuidv7(), variantId, warehouseId, quantity: 5, reference: null };
  expect(await receiveStock(dependencies, receipt, cause)).toMatchObject({ onHand: 5 });

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
