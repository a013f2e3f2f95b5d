import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { CancelOrderDocument, OrderUpdatedDocument } from '../contract/generated.ts';
import { follow } from '../shop/follow.ts';
import { makeProduct } from '../shop/make-product.ts';
import { anonymous, type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

let staff: Souk;
let owner: Customer;
let stranger: Customer;
let place: (customer: Customer) => Promise<string>;

beforeAll(async () => {
  staff = await signedIn('staff');
  [owner, stranger] = [await newCustomer(), await newCustomer()];
  const { variant } = await makeProduct(staff, { stock: 100 });
  place = async ({ souk }) => (await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 1 }]))).id;
});

test('an order is followed by its owner and by staff, and by nobody else', async () => {
  await using atOwner = await follow(owner.souk, OrderUpdatedDocument, {});
  await using atStranger = await follow(stranger.souk, OrderUpdatedDocument, {});
  await using atStaff = await follow(staff, OrderUpdatedDocument, {});

  const id = await place(owner);
  for (const updates of [atOwner, atStaff]) {
    await updates.until(({ orderUpdated }) => orderUpdated.id === id && orderUpdated.status === 'CONFIRMED');
  }
  // Events come in order: what the stranger was to get of the first order would be here before their own.
  const own = await place(stranger);
  await atStranger.until(({ orderUpdated }) => orderUpdated.status === 'CONFIRMED');
  expect(new Set(atStranger.received.map(({ orderUpdated }) => orderUpdated.id))).toEqual(new Set([own]));
  expect(new Set(atOwner.received.map(({ orderUpdated }) => orderUpdated.id))).toEqual(new Set([id]));
});

test("somebody else's order cannot be followed by its id, like one that does not exist", async () => {
  const orderId = await place(owner);
  const attempt = (souk: Souk) => souk.subscribe(OrderUpdatedDocument, { orderId }).next();
  await expect(attempt(stranger.souk)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(attempt(anonymous())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('without an account no orders can be followed', async () => {
  const attempt = anonymous().subscribe(OrderUpdatedDocument, {}).next();
  await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('following one order brings that one only', async () => {
  const [first, second] = [await place(owner), await place(owner)];
  await using updates = await follow(owner.souk, OrderUpdatedDocument, { orderId: second });
  await using all = await follow(owner.souk, OrderUpdatedDocument, {});
  for (const orderId of [first, second]) {
    await owner.souk.mutate(CancelOrderDocument, { input: { idempotencyKey: randomUUID(), orderId } });
  }
  await updates.until(({ orderUpdated }) => orderUpdated.status === 'CANCELLED');
  await all.until(({ orderUpdated }) => orderUpdated.id === first);
  expect(new Set(updates.received.map(({ orderUpdated }) => orderUpdated.id))).toEqual(new Set([second]));
});
