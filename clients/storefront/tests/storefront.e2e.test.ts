import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { follow } from '../../../e2e/shop/follow.ts';
import { type MadeProduct, makeProduct, receiveStock } from '../../../e2e/shop/make-product.ts';
import { anonymous, graphUrl, newCustomer, signedIn } from '../../../e2e/shop/people.ts';
import { orderFor } from '../../../e2e/shop/place-order.ts';
import type { Souk } from '../create-souk.ts';
import {
  CatalogueDocument,
  OrderDocument,
  OrderUpdatedDocument,
  PlaceOrderDocument,
  StockChangedDocument,
} from '../generated.ts';
import type { Session } from '../keep-session.ts';

const hour = 60 * 60 * 1000;

let staff: Souk;
let product: MadeProduct;

beforeAll(async () => {
  staff = await signedIn('staff');
  product = await makeProduct(staff, { stock: 20 });
});

describe('the storefront client', () => {
  test('signs in, places an order and follows it', async () => {
    const { souk } = await newCustomer();
    await using updates = await follow(souk, OrderUpdatedDocument, {});
    const input = orderFor([{ variantId: product.variant.id, quantity: 1 }]);
    const { placeOrder } = await souk.mutate(PlaceOrderDocument, { input });
    expect(placeOrder).toMatchObject({ __typename: 'Order', status: 'CONFIRMED', total: { amount: '12.99' } });
    await updates.until(({ orderUpdated }) => orderUpdated.status === 'CONFIRMED');
  });

  test('tells what the lines cost when the customer was shown something else', async () => {
    const { souk } = await newCustomer();
    const expectedTotal = { minor: 1, currency: 'EUR' };
    const input = orderFor([{ variantId: product.variant.id, quantity: 2 }], { expectedTotal });
    const { placeOrder } = await souk.mutate(PlaceOrderDocument, { input });
    expect(placeOrder).toMatchObject({ __typename: 'PriceChanged', total: { minor: 2598, currency: 'EUR' } });
  });

  test('gives the reason against a sign-in as a value', async () => {
    const result = await anonymous().signIn({ email: 'nobody@souk.test', password: 'not the password' });
    expect(result).toMatchObject({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' });
  });

  test('throws what is not a rule of the shop, with its code', async () => {
    await expect(anonymous().query(OrderDocument, { id: product.id })).rejects.toMatchObject({
      name: 'SoukError',
      code: 'UNAUTHENTICATED',
    });
  });

  test('renews a session that ends soon, once for all who need it, and tells the new one', async () => {
    const { credentials } = await newCustomer();
    const sessions: (Session | null)[] = [];
    let ahead = 0;
    const souk = anonymous({ onSession: (session) => sessions.push(session), now: () => Date.now() + ahead });
    await souk.signIn(credentials);
    await souk.query(CatalogueDocument, { first: 1 });
    expect(sessions).toHaveLength(1);

    ahead = hour;
    await Promise.all([1, 2, 3].map(() => souk.query(CatalogueDocument, { first: 1 })));
    expect(sessions).toHaveLength(2);
    expect(sessions[1]?.refreshToken).not.toBe(sessions[0]?.refreshToken);
  });

  test('renews a session whose access token the gateway refuses', async () => {
    const { credentials } = await newCustomer();
    let session: Session | null = null;
    await anonymous({ onSession: (changed) => (session = changed) }).signIn(credentials);
    const stale = { ...(session as unknown as Session), accessToken: 'no.longer.accepted' };
    const souk = anonymous({ session: stale });
    expect(await souk.query(OrderDocument, { id: product.id })).toEqual({ order: null });
  });

  test('is signed out when the session cannot be renewed', async () => {
    const sessions: (Session | null)[] = [];
    const stale = { accessToken: 'a.b.c', accessTokenExpiresAt: '2020-01-01T00:00:00Z', refreshToken: 'gone' };
    const souk = anonymous({ session: stale, onSession: (session) => sessions.push(session) });
    await expect(souk.query(CatalogueDocument, { first: 1 })).rejects.toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
    expect(sessions).toEqual([null]);
    expect((await souk.query(CatalogueDocument, { first: 1 })).products.edges).toHaveLength(1);
  });

  test('ends the session and the subscriptions when somebody signs out', async () => {
    const sessions: (Session | null)[] = [];
    const { credentials } = await newCustomer();
    const souk = anonymous({ onSession: (session) => sessions.push(session) });
    await souk.signIn(credentials);
    const updates = souk.subscribe(OrderUpdatedDocument, {});
    const next = updates.next();
    await souk.signOut();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(sessions.at(-1)).toBeNull();
    const again = anonymous({ session: sessions[0] ?? null, now: () => Date.now() + hour });
    await expect(again.query(CatalogueDocument, { first: 1 })).rejects.toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
  });

  test('tells what changed since a list was read', async () => {
    const { variant, warehouseId } = await makeProduct(staff);
    const souk = anonymous();
    const { data, cursor } = await souk.queryWithCursor(CatalogueDocument, { first: 1 });
    expect(data.products.edges[0]?.node.variants[0]).toMatchObject({ id: variant.id, availability: { available: 0 } });
    await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 5 });
    const changes = souk.follow(StockChangedDocument, { variantIds: [variant.id] }, { since: cursor });
    for await (const { data, initial } of changes) {
      expect(initial).toBe(false);
      if (data.stockChanged.availability?.available === 5) break;
    }
  });

  test('begins with the present state of what is followed', async () => {
    const { variant } = product;
    const states = anonymous().follow(StockChangedDocument, { variantIds: [variant.id] }, { initial: true });
    const { value } = await states.next();
    expect(value).toMatchObject({ initial: true, data: { stockChanged: { id: variant.id } } });
    expect(value?.cursor).toMatch(/^\d+\.\d+$/);
    await states.return?.();
  });

  test('ends a subscription that is left', async () => {
    const { variant, warehouseId } = await makeProduct(staff);
    await using watched = await follow(anonymous(), StockChangedDocument, { variantIds: [variant.id] });
    await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 5 });
    await watched.until(({ stockChanged }) => stockChanged.availability?.available === 5);
  });
});

test('npm run example signs in, places an order, shows it live and ends', async () => {
  // The example buys what is newest.
  await makeProduct(staff, { stock: 5 });
  const { stdout } = await promisify(execFile)(process.execPath, ['clients/storefront/example.ts'], {
    env: { ...process.env, GATEWAY_URL: graphUrl() },
  });
  expect(stdout).toMatch(/signed in as Carla Customer/);
  expect(stdout).toMatch(/live {4}order S-\d+ is CONFIRMED, payment AUTHORIZED/);
  expect(stdout).toMatch(/live {4}4 of \S+ are left/);
  expect(stdout).toMatch(/answer {2}order S-\d+ over 12.99 EUR is CONFIRMED/);
  expect(stdout).toMatch(/in the end it is CONFIRMED, payment AUTHORIZED/);
});
