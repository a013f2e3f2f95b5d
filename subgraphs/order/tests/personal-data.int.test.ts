import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { readDatabaseText } from '#packages/test-database/database-text.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { fulfillOrder } from '../use-cases/fulfill-order.ts';
import { placeOrder } from '../use-cases/place-order.ts';
import { aCommand, cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

/** What only this person's order says. */
const personal = {
  name: 'Augusta King',
  company: 'Analytical Engines',
  line1: '12 St James Square',
  line2: 'Second floor',
  city: 'Marylebone',
  region: 'Middlesex',
  postalCode: 'SW1Y 4JH',
  phone: '+442071838750',
  token: 'tok_of_augusta',
  trackingNumber: 'JD014600003SE',
};

let opened: TestOrders;
let customerId: string;
let orderId: string;

beforeAll(async () => {
  opened = await startTestOrders();
  customerId = await opened.anAccount();
  const { token, trackingNumber, ...address } = personal;
  const shippingAddress = { ...address, country: 'GB' };
  const variantId = await opened.aVariant(1_250);
  const command = aCommand([{ variantId, quantity: 2 }], { shippingAddress, payment: { token: 'tok_ok' } });
  const actor = { type: 'user' as const, id: customerId };
  const placed = await placeOrder(opened.dependencies, command, { id: customerId, cause: { ...cause, actor } });
  if (isRefusal(placed)) throw new Error(placed.refused);
  orderId = placed.id;
  await opened.place([{ variantId, quantity: 1 }]);
  await opened.accept(orderId);
  const shipment = { idempotencyKey: uuidv7(), orderId, lines: null, carrier: 'DHL', trackingNumber };
  await fulfillOrder(opened.dependencies, shipment, cause);
  // The sandbox provider takes no other token; to the database it is as good as one of a real provider.
  await opened.dependencies.database.prisma.payment.updateMany({ where: { orderId }, data: { token } });
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const person = (userId: string, ...scopes: string[]) => aPerson({ userId, scopes });

async function copyOf(userId: string, identity = person(userId)) {
  const { data, errors } = await opened.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { userId orders } } }',
    { of: [{ __typename: 'PersonalData', userId }] },
    { identity },
  );
  return { orders: data?._entities[0]?.orders, code: errors?.[0]?.extensions['code'] };
}

describe('the copy of what is held about a person', () => {
  test('has their orders with all that belongs to them, and nothing that lets anybody pay', async () => {
    const { orders } = await copyOf(customerId);
    const { token, trackingNumber, ...address } = personal;
    expect(orders).toEqual([
      expect.objectContaining({
        id: orderId,
        customerId,
        status: 'CONFIRMED',
        totalMinor: 2_500,
        currency: 'EUR',
        placedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        shippingAddress: { ...address, country: 'GB' },
        lines: [expect.objectContaining({ quantity: 2, unitPriceMinor: 1_250 })],
        payments: [expect.objectContaining({ amountMinor: 2_500, currency: 'EUR', status: 'CAPTURED' })],
        shipments: [expect.objectContaining({ trackingNumber, lines: [expect.objectContaining({ quantity: 2 })] })],
        timeline: expect.arrayContaining([expect.objectContaining({ type: 'SHIPPED' })]),
      }),
    ]);
    expect(JSON.stringify(orders)).not.toContain(token);
  });

  test('is given to the person and to who manages accounts, and to nobody else', async () => {
    expect((await copyOf(customerId, person(uuidv7(), 'users:write'))).orders).toHaveLength(1);
    expect(await copyOf(customerId, person(uuidv7(), 'orders:read', 'users:read'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await copyOf(customerId, person(uuidv7()))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of somebody who is not there is empty', async () => {
    const staff = person(uuidv7(), 'users:write');
    expect((await copyOf(uuidv7(), staff)).orders).toEqual([]);
    expect((await copyOf('nonsense', staff)).orders).toEqual([]);
  });
});

describe('once the person has left', () => {
  test('nothing personal is left anywhere in the database', async () => {
    const { prisma } = opened.dependencies.database;
    const before = JSON.stringify(await readDatabaseText(prisma));
    for (const secret of Object.values(personal)) expect(before).toContain(secret);
    await opened.erase(customerId);

    for (const [table, text] of Object.entries(await readDatabaseText(prisma))) {
      for (const secret of Object.values(personal))
        expect({ table, has: text.includes(secret) && secret }).toEqual({ table, has: false });
    }
    const copy = JSON.stringify((await copyOf(customerId, person(uuidv7(), 'users:write'))).orders);
    expect(copy).toContain(orderId);
    for (const secret of Object.values(personal)) expect(copy).not.toContain(secret);
    expect((await readDatabaseText(prisma))['idempotency_key']).not.toContain(customerId);
  });
});
