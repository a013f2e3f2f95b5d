import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { findLines } from '../store/order-lines.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
beforeAll(async () => {
  opened = await startTestOrders();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

test('each mutation of an operation shows what it did, also to what the one before it has read', async () => {
  const { id } = await opened.place([{ variantId: await opened.aVariant(), quantity: 2 }]);
  await opened.accept(id);
  const [line] = await findLines(opened.dependencies.database.prisma, [id]);
  const shipment = (key: string) => ({
    idempotencyKey: key,
    orderId: id,
    lines: [{ orderLineId: line?.id, quantity: 1 }],
  });

  const result = await opened.ask(
    /* GraphQL */ `
      mutation ($first: FulfillOrderInput!, $second: FulfillOrderInput!) {
        first: fulfillOrder(input: $first) { ...Shipped }
        second: fulfillOrder(input: $second) { ...Shipped }
      }
      fragment Shipped on Order { shipments { status } timeline { type } }
    `,
    { first: shipment('first'), second: shipment('second') },
    { identity: aPerson({ roles: ['STAFF'], scopes: ['orders:read', 'orders:write'] }) },
  );
  const shipped = { status: 'SHIPPED' };
  expect(result).toMatchObject({
    data: {
      first: { shipments: [shipped] },
      second: { shipments: [shipped, shipped], timeline: expect.arrayContaining([{ type: 'CONFIRMED' }]) },
    },
  });
});
