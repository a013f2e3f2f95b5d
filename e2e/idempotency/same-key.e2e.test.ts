import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument, ReceiveStockDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { auditOrders, confirmedOnce } from '../stack/audit-orders.ts';
import { agreeing, auditStock } from '../stack/audit-stock.ts';
import { openSubgraphDatabases, type SubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';

let staff: Souk;
let customer: Customer;
let databases: SubgraphDatabases;
let product: MadeProduct;

beforeAll(async () => {
  await untilReady();
  databases = openSubgraphDatabases();
  [staff, customer] = await Promise.all([signedIn('staff'), newCustomer()]);
});
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
});
beforeEach(async () => {
  product = await makeProduct(staff, { stock: 100 });
});

const fiftyTimes = <Result>(send: () => Promise<Result>) => Promise.all(Array.from({ length: 50 }, send));

describe('placeOrder with one key', () => {
  test('sent 50 times in parallel places one order', async () => {
    const variantId = product.variant.id;
    const input = orderFor([{ variantId, quantity: 2 }]);
    const placed = await fiftyTimes(() => placeOrder(customer.souk, input));
    const ids = [...new Set(placed.map(({ id }) => id))];
    expect(ids).toHaveLength(1);
    expect(new Set(placed.map((order) => order.number)).size).toBe(1);

    expect(await outcomeOf(customer.souk, ids[0] ?? '')).toMatchObject({ status: 'CONFIRMED' });
    expect(await auditOrders(databases, variantId)).toEqual([{ id: ids[0], ...confirmedOnce }]);
    expect(await auditStock(databases, variantId)).toEqual(agreeing({ onHand: 100, reserved: 2, holders: 1 }));
  });

  test('and another input is refused, whatever came first', async () => {
    const variantId = product.variant.id;
    const input = orderFor([{ variantId, quantity: 2 }]);
    const others = [1, 3, 4].map((quantity) => ({ ...input, lines: [{ variantId, quantity }] }));
    const results = await Promise.all(
      [input, ...others].map((each) => customer.souk.mutate(PlaceOrderDocument, { input: each })),
    );
    const types = results.map((result) => result.placeOrder.__typename).sort();
    expect(types).toEqual(['IdempotencyKeyReused', 'IdempotencyKeyReused', 'IdempotencyKeyReused', 'Order']);
    expect(await auditOrders(databases, variantId)).toHaveLength(1);

    const { idempotencyKey } = input;
    const later = orderFor([{ variantId, quantity: 5 }], { idempotencyKey });
    expectType((await customer.souk.mutate(PlaceOrderDocument, { input: later })).placeOrder, 'IdempotencyKeyReused');
  });

  test('sent by another customer places another order', async () => {
    const variantId = product.variant.id;
    const input = orderFor([{ variantId, quantity: 1 }]);
    const [mine, theirs] = [
      await placeOrder(customer.souk, input),
      await placeOrder((await newCustomer()).souk, input),
    ];
    expect(mine.id).not.toBe(theirs.id);
    expect(await auditOrders(databases, variantId)).toHaveLength(2);
  });
});

test('receiveStock with one key, sent 50 times in parallel, books one receipt', async () => {
  const { warehouseId, variant } = product;
  const input = { idempotencyKey: randomUUID(), variantId: variant.id, warehouseId, quantity: 7 };
  await fiftyTimes(async () => {
    const { receiveStock } = await staff.mutate(ReceiveStockDocument, { input });
    return expectType(receiveStock, 'StockLevel');
  });
  expect(await auditStock(databases, variant.id)).toEqual(agreeing({ onHand: 107, reserved: 0, holders: 0 }));
});
