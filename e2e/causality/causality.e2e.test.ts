import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSouk, type Souk } from '#clients/storefront/create-souk.ts';
import { readMetric } from '#packages/test-stack/read-metrics.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { parseCursor } from '../../gateway/events/cursor.ts';
import { PlaceOrderDocument, RegisterDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { ImportOrdersDocument } from '../shop/generated.ts';
import { type MadeVariant, makeProduct } from '../shop/make-product.ts';
import { anonymous, demoAccounts, signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { freeze } from '../stack/processes.ts';
import { startSecondGateway } from '../stack/second-gateway.ts';
import { untilReady } from '../stack/until-ready.ts';
import { holdCopy } from './hold-copy.ts';
import { changePrice, changePriceWithCursor, orderOne } from './price-and-order.ts';

const tries = 40;

let staff: Souk;
let admin: Souk;
let customer: Souk;
let variant: MadeVariant;
/** Each change is one. */
let minor = 5_000;

beforeAll(async () => {
  await untilReady();
  [staff, admin, customer] = await Promise.all([signedIn('staff'), signedIn('admin'), signedIn('customer')]);
  ({ variant } = await makeProduct(staff, { stock: 1_000 }));
});

afterAll(untilEventsFlow, 40_000);

describe('through one gateway', () => {
  test('an order right after a change of the price costs the new price, expected or not', async () => {
    for (let count = 0; count < tries; count++) {
      await changePrice(staff, variant.id, ++minor);
      const order = await orderOne(customer, variant.id, count % 2 === 0 ? minor : null);
      expect(order).toMatchObject({ __typename: 'Order', total: { minor } });
    }
  });

  test('the old total is refused as soon as the price has changed', async () => {
    await changePrice(staff, variant.id, ++minor);
    const order = await orderOne(customer, variant.id, minor - 1);
    expect(order.__typename).toBe('PriceChanged');
  });

  test('a product that was just created is received and ordered', async () => {
    for (let count = 0; count < tries / 4; count++) {
      const made = await makeProduct(staff, { stock: 1 });
      expect(await orderOne(customer, made.variant.id, 1_299)).toMatchObject({ status: 'CONFIRMED' });
    }
  });

  test('orders are imported for somebody who just registered, of a product that was just created', async () => {
    for (let count = 0; count < tries / 4; count++) {
      const made = await makeProduct(staff);
      const credentials = { email: `${randomUUID()}@customer.test`, password: 'a long enough password' };
      const { register } = await anonymous().mutate(RegisterDocument, { input: credentials });
      const order = {
        externalId: randomUUID(),
        customerId: expectType(register, 'Session').user.id,
        placedAt: '2026-01-01T12:00:00Z',
        currency: 'EUR',
        lines: [{ variantId: made.variant.id, quantity: 1, unitPrice: 500 }],
      };
      const { importOrders } = await admin.mutate(ImportOrdersDocument, { input: { orders: [order] } });
      expect(importOrders).toMatchObject({ __typename: 'ImportedOrders', imported: 1 });
    }
  });
});

describe('through two gateways', () => {
  test('an order with the cursor of a change costs the new price', async () => {
    await using other = await startSecondGateway();
    const there = createSouk({ url: other.url });
    expectType(await there.signIn(demoAccounts.customer), 'Session');
    for (let count = 0; count < tries; count++) {
      const cursor = await changePriceWithCursor(staff, variant.id, ++minor);
      const order = await orderOne(there.since(cursor), variant.id, count % 2 === 0 ? minor : null);
      expect(order).toMatchObject({ __typename: 'Order', total: { minor } });
    }
    await there.close();
  }, 120_000);
});

describe('what cannot be reached', () => {
  test('a cursor of what has not happened is refused, and nothing is placed', async () => {
    const cursor = await changePriceWithCursor(staff, variant.id, ++minor);
    const { sequence, epoch } = parseCursor(cursor, 'cursor');
    const idempotencyKey = randomUUID();
    const input = orderFor([{ variantId: variant.id, quantity: 1 }], { idempotencyKey });
    const send = (since: string) => customer.since(since).mutate(PlaceOrderDocument, { input });
    await expect(send(`${sequence}+900000.${epoch}`)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await expect(send(`${sequence}.${Number(epoch) - 1}`)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });

    // The key would be of another order otherwise.
    await changePrice(staff, variant.id, ++minor);
    expect((await send(cursor)).placeOrder).toMatchObject({ __typename: 'Order', total: { minor } });
  });

  test('a copy that does not get there in time: orders are taken as it is, those that demand it are refused', async () => {
    const before = minor;
    let cursor: string;
    {
      await using _held = await holdCopy(variant.id);
      cursor = await changePriceWithCursor(staff, variant.id, ++minor);
      const late = await orderOne(customer, variant.id, null);
      expect(late).toMatchObject({ __typename: 'Order', total: { minor: before } });
      const demanding = customer.since(cursor);
      await expect(orderOne(demanding, variant.id, null)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    }
    expect(await orderOne(customer.since(cursor), variant.id, minor)).toMatchObject({ __typename: 'Order' });
  });

  test('while the broker stands still, orders are taken, and those that demand what is not there are refused', async () => {
    const { gatewayUrl } = testStack();
    const cursor = await changePriceWithCursor(staff, variant.id, ++minor);
    expect(await orderOne(customer.since(cursor), variant.id, minor)).toMatchObject({ __typename: 'Order' });
    const waits = await readMetric(gatewayUrl, 'souk_causality_behind_total');
    {
      using _frozen = freeze('nats');
      await changePrice(staff, variant.id, minor + 1);
      // At the price last heard of: nothing is known of the other one.
      const order = await orderOne(customer, variant.id, null);
      expect(order).toMatchObject({ __typename: 'Order', total: { minor }, status: 'PENDING' });
      const { sequence, epoch } = parseCursor(cursor, 'cursor');
      const ahead = `${sequence}+1000.${epoch}`;
      await expect(orderOne(customer.since(ahead), variant.id, null)).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
      });
    }
    expect(await readMetric(gatewayUrl, 'souk_causality_behind_total')).toBeGreaterThan(waits);
    await untilReady();
    minor++;
    await changePrice(staff, variant.id, ++minor);
    expect(await orderOne(customer, variant.id, minor)).toMatchObject({ __typename: 'Order' });
  });
});
