import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readDatabaseText } from '#packages/test-database/database-text.ts';
import { FulfillOrderDocument, RefreshSessionDocument, SignInDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import {
  DeleteAccountDocument,
  DeliveryDocument,
  type DeliveryQuery,
  KeepAddressDocument,
  PersonalDataDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { anonymous, type Customer, graphUrl, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';
import { send } from './send.ts';

const unique = randomUUID();

/** Where the parcels go that have left, and the one that has yet to. */
const home = {
  name: `Augusta ${unique}`,
  line1: `1 Home Street ${unique}`,
  city: 'London',
  postalCode: 'N1 9GU',
  country: 'GB',
};
const work = {
  name: `Countess ${unique}`,
  line1: `2 Work Street ${unique}`,
  city: 'London',
  postalCode: 'N1 9GU',
  country: 'GB',
};
const trackingNumber = `JD ${unique}`;

const databases = openSubgraphDatabases();
let [staff, admin]: Souk[] = [];
let customer: Customer;
let session: { accessToken: string; refreshToken: string };
let shipped: string;
let open: string;

const asStaff = () => staff as Souk;
const ship = (orderId: string) =>
  asStaff().mutate(FulfillOrderDocument, {
    input: { idempotencyKey: randomUUID(), orderId, carrier: 'DHL', trackingNumber },
  });

/** What staff see of an order, once it satisfies. */
async function deliveryOf(orderId: string, satisfies: (seen: NonNullable<DeliveryQuery['order']>) => boolean) {
  const look = async () => (await asStaff().query(DeliveryDocument, { orderId })).order;
  return eventually(look, (seen) => seen !== null && satisfies(seen));
}

/** The subgraphs whose databases contain a text anywhere. */
async function subgraphsWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name: subgraph } of ownSubgraphs()) {
    const sql = {
      $queryRawUnsafe: <Rows>(statement: string, ...values: unknown[]) =>
        databases.rows(subgraph, statement, values) as Promise<unknown> as Promise<Rows>,
    } satisfies Pick<Sql, '$queryRawUnsafe'>;
    const everything = Object.values(await readDatabaseText(sql)).join('\n');
    if (everything.includes(text)) found.push(subgraph);
  }
  return found;
}

beforeAll(async () => {
  [staff, admin] = [await signedIn('staff'), await signedIn('admin')];
  customer = await newCustomer();
  const { signIn } = await anonymous().mutate(SignInDocument, { input: customer.credentials });
  session = expectType(signIn, 'Session');
  await customer.souk.mutate(KeepAddressDocument, { input: { address: home } });
  const { variant } = await makeProduct(asStaff(), { stock: 10 });
  const lines = [{ variantId: variant.id, quantity: 1 }];
  shipped = (await placeOrder(customer.souk, orderFor(lines, { shippingAddress: home }))).id;
  open = (await placeOrder(customer.souk, orderFor(lines, { shippingAddress: work }))).id;
  expectType((await ship(shipped)).fulfillOrder, 'Order');
});
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
});

describe('a customer', () => {
  test('gets a copy of everything the shop knows about them, from every subgraph', async () => {
    const { personalData } = await customer.souk.query(PersonalDataDocument, {});
    const copy = JSON.stringify(personalData);
    const known = [customer.id, customer.credentials.email, home.line1, work.line1, trackingNumber, shipped, open];
    for (const text of known) expect(copy).toContain(text);
    expect(copy).not.toContain('tok_ok');
  });

  test('gets none of anybody else', async () => {
    const stranger = await newCustomer();
    const { personalData } = await stranger.souk.query(PersonalDataDocument, { userId: customer.id });
    expect(personalData).toBeNull();
  });
});

describe('once they have deleted their account', () => {
  beforeAll(async () => {
    const { password } = customer.credentials;
    const { deleteAccount } = await customer.souk.mutate(DeleteAccountDocument, { input: { password } });
    expect(deleteAccount).toEqual({ __typename: 'AccountDeleted', userId: customer.id });
  });

  test('no token of theirs is accepted any more, nor their password', async () => {
    const ask = () => send(graphUrl(), '{ me { id } }', `Bearer ${session.accessToken}`);
    await eventually(ask, ({ status }) => status === 401);
    const input = { refreshToken: session.refreshToken };
    const { refreshSession } = await anonymous().mutate(RefreshSessionDocument, { input });
    expect(refreshSession).toMatchObject({ __typename: 'InvalidRefreshToken' });
    const { signIn } = await anonymous().mutate(SignInDocument, { input: customer.credentials });
    expect(signIn).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  test('the order that was shipped is kept without where it went and who it was for', async () => {
    const order = await deliveryOf(shipped, ({ shippingAddress }) => shippingAddress === null);
    expect(order).toMatchObject({
      customer: { id: customer.id, email: `${customer.id}@deleted.invalid`, displayName: null, status: 'DELETED' },
      shipments: [{ carrier: 'DHL', trackingNumber: null }],
      total: { minor: 1299 },
      price: {
        lines: { minor: 1299 },
        discounts: { minor: 0 },
        shipping: { minor: 0 },
        tax: { amount: '0.00' },
        total: { minor: 1299 },
      },
    });
    expect(order?.timeline.at(-1)).toEqual({ type: 'ANONYMISED' });
  });

  test('nothing personal is left in any database but where the open order is to go', async () => {
    await deliveryOf(shipped, ({ shippingAddress }) => shippingAddress === null);
    for (const text of [customer.credentials.email, home.name, home.line1, trackingNumber]) {
      expect({ text, in: await subgraphsWith(text) }).toEqual({ text, in: [] });
    }
    expect(await subgraphsWith(work.line1)).toEqual(['order']);
    expect(await subgraphsWith(customer.id)).toContain('order');
    const { personalData } = await (admin as Souk).query(PersonalDataDocument, { userId: customer.id });
    const copy = JSON.stringify(personalData);
    expect(copy).toContain(shipped);
    for (const text of [customer.credentials.email, home.line1, trackingNumber]) expect(copy).not.toContain(text);
  });

  test('the open order is still shipped, and then nothing is left at all', async () => {
    const before = await deliveryOf(open, () => true);
    expect(before?.shippingAddress).toMatchObject({ line1: work.line1 });
    expectType((await ship(open)).fulfillOrder, 'Order');
    await deliveryOf(open, ({ shippingAddress }) => shippingAddress === null);
    for (const text of [work.name, work.line1, trackingNumber]) expect(await subgraphsWith(text)).toEqual([]);
  });
});
