import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { until } from '#packages/jetstream/tests/messaging-fixture.ts';
import { createCommitSignal } from '#packages/outbox/commit-signal.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { findPayments } from '../store/payments.ts';
import { copyProducts } from '../use-cases/copy-products.ts';
import { findNamed } from '../use-cases/find-named.ts';
import { placeOrder } from '../use-cases/place-order.ts';
import { settleOrders } from '../use-cases/settle-orders.ts';
import { aCommand, cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let pot: string;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant(1_250);
  pot = await opened.aVariant(3_000);
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const aCustomer = () => ({ id: uuidv7(), cause });
const countOf = (customerId: string) => opened.dependencies.database.prisma.order.count({ where: { customerId } });

describe('placing an order', () => {
  test('prices it from the catalogue and tells of it in the same transaction', async () => {
    const customer = aCustomer();
    const lines = [
      { variantId: mug, quantity: 3 },
      { variantId: pot, quantity: 1 },
      { variantId: mug, quantity: 1 },
    ];
    const order = await opened.place(lines, { customerId: customer.id });
    expect(order).toMatchObject({
      status: 'PENDING',
      paymentStatus: 'PENDING',
      currency: 'EUR',
      price: { totalMinor: 8_000 },
    });
    expect(await opened.events(order.id)).toMatchObject([
      {
        type: 'order.placed',
        aggregateVersion: 1,
        data: {
          customerId: customer.id,
          totalMinor: 8_000,
          price: { linesMinor: 8_000, discountsMinor: 0, shippingMinor: 0, taxMinor: 0, totalMinor: 8_000 },
          lines: [
            { variantId: mug, quantity: 3, unitPriceMinor: 1_250 },
            { variantId: pot, quantity: 1, unitPriceMinor: 3_000 },
            { variantId: mug, quantity: 1, unitPriceMinor: 1_250 },
          ],
        },
      },
    ]);
    expect(await opened.timeline(order.id)).toEqual(['PLACED']);
  });

  test('is priced by the latest copy of the product', async () => {
    const [variantId, productId] = [uuidv7(), uuidv7()];
    const atPrice = (minor: number) =>
      opened.dependencies.database.transact((tx) =>
        copyProducts(tx, [{ productId, variants: [{ variantId, price: { minor, currency: 'EUR' } }] }]),
      );
    await atPrice(100);
    await atPrice(70);
    expect(await opened.place([{ variantId, quantity: 2 }])).toMatchObject({ price: { totalMinor: 140 } });
  });

  test('at another price than was expected is refused with the price, and the key can be used again', async () => {
    const customer = aCustomer();
    const command = aCommand([{ variantId: mug, quantity: 1 }], { expectedTotal: { minor: 999, currency: 'EUR' } });
    expect(await placeOrder(opened.dependencies, command, customer)).toMatchObject({
      refused: 'price-changed',
      total: { minor: 1_250, currency: 'EUR' },
    });
    expect(await countOf(customer.id)).toBe(0);
    const agreed = { ...command, expectedTotal: { minor: 1_250, currency: 'EUR' } };
    expect(await placeOrder(opened.dependencies, agreed, customer)).toMatchObject({ price: { totalMinor: 1_250 } });
  });

  test('in two currencies is refused', async () => {
    const hat = await opened.aVariant(900, 'USD');
    const lines = [
      { variantId: mug, quantity: 1 },
      { variantId: hat, quantity: 1 },
    ];
    expect(await placeOrder(opened.dependencies, aCommand(lines), aCustomer())).toEqual({
      refused: 'mixed-currencies',
      index: 1,
    });
  });

  test('of a variant nobody knows is refused', async () => {
    const lines = [
      { variantId: mug, quantity: 1 },
      { variantId: uuidv7(), quantity: 1 },
    ];
    expect(await placeOrder(opened.dependencies, aCommand(lines), aCustomer())).toMatchObject({
      refused: 'unknown-variant',
      index: 1,
    });
  });

  test('of what is a draft or was archived is refused', async () => {
    const variantId = uuidv7();
    const product = { productId: uuidv7(), variants: [{ variantId, price: { minor: 100, currency: 'EUR' } }] };
    const place = async (isForSale: boolean) => {
      await opened.dependencies.database.transact((tx) => copyProducts(tx, [{ ...product, isForSale }]));
      return placeOrder(opened.dependencies, aCommand([{ variantId, quantity: 1 }]), aCustomer());
    };
    expect(await place(false)).toMatchObject({ refused: 'unknown-variant', index: 0 });
    expect(await place(true)).not.toHaveProperty('refused');
    // Orders of another system may have it all the same.
    await place(false);
    const { products } = await findNamed(opened.dependencies.database.prisma, [
      {
        ...{ externalId: '1', customerId: uuidv7(), placedAt: new Date(), currency: 'EUR' },
        ...{ lines: [{ variantId, quantity: 1, unitPrice: 100 }], discounts: 0, shipping: 0, tax: 0 },
      },
    ]);
    expect(products.get(variantId)).toBe(product.productId);
  });

  test('answers with the outcome when it comes in time', async () => {
    const { signal, notify } = createCommitSignal();
    const told = Promise.withResolvers<string>();
    const subgraph = {
      ...opened.dependencies,
      signal: {
        expect(orderId: string, types: readonly string[]) {
          told.resolve(orderId);
          return signal.expect(orderId, types);
        },
      },
    };
    const placing = placeOrder(subgraph, aCommand([{ variantId: mug, quantity: 1 }]), aCustomer());
    const orderId = await told.promise;
    const { prisma, transact } = subgraph.database;
    await until(async () => (await findPayments(prisma, [orderId])).length > 0);
    const [payment] = await findPayments(prisma, [orderId]);
    if (!payment) throw new Error('the order has no payment');
    const settled = [{ payment, outcome: { status: 'authorized' as const, authorizationId: 'hold' } }];
    await transact((tx) => settleOrders(tx, [{ orderId, settled, cause }], new Date()));
    notify(`order.confirmed ${orderId}`);
    expect(await placing).toMatchObject({ id: orderId, status: 'CONFIRMED' });
  });
});

describe('the idempotency key of an order', () => {
  test('places one order, however often it is sent at once', async () => {
    const customer = aCustomer();
    const command = aCommand([{ variantId: mug, quantity: 2 }]);
    const placed = await Promise.all(
      Array.from({ length: 50 }, () => placeOrder(opened.dependencies, command, customer)),
    );
    const ids = new Set(placed.map((order) => (isRefusal(order) ? order.refused : order.id)));
    expect(ids.size).toBe(1);
    expect(await countOf(customer.id)).toBe(1);
    const [id = ''] = ids;
    expect(await opened.events(id)).toHaveLength(1);
    expect(await opened.dependencies.database.prisma.payment.count({ where: { orderId: id } })).toBe(1);
  });

  test('is refused with another input', async () => {
    const customer = aCustomer();
    const command = aCommand([{ variantId: mug, quantity: 2 }]);
    await placeOrder(opened.dependencies, command, customer);
    const other = { ...command, lines: [{ variantId: mug, quantity: 3 }] };
    expect(await placeOrder(opened.dependencies, other, customer)).toEqual({
      refused: 'idempotency-key-reused',
    });
    expect(await countOf(customer.id)).toBe(1);
  });

  test('of another customer is another key', async () => {
    const command = aCommand([{ variantId: mug, quantity: 2 }]);
    const placed = [
      await placeOrder(opened.dependencies, command, aCustomer()),
      await placeOrder(opened.dependencies, command, aCustomer()),
    ];
    expect(new Set(placed.map((order) => 'id' in order && order.id)).size).toBe(2);
  });
});
