import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { OrderDocument, PlaceOrderDocument, ProductDocument, StockChangedDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  ArchiveProductDocument,
  FoundProductDocument,
  ProductUpdatedDocument,
  PublishProductDocument,
  StockLevelChangedDocument,
  UpdateProductDocument,
} from '../shop/generated.ts';
import { type MadeProduct, makeProduct, receiveStock } from '../shop/make-product.ts';
import { anonymous, type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { untilReady } from '../stack/until-ready.ts';

let staff: Souk;
let customer: Customer;
const visitor = anonymous();

beforeAll(async () => {
  await untilReady();
  [staff, customer] = await Promise.all([signedIn('staff'), newCustomer()]);
});

/** In which ways somebody finds a product, whether or not a gateway remembers the answer. */
async function find(souk: Souk, { id, slug, variant }: MadeProduct) {
  const { product, variant: bySku, products } = await souk.query(FoundProductDocument, { slug, sku: variant.sku });
  const listed = products.edges.some(({ node }) => node.id === id);
  return { product: product?.title ?? null, variant: bySku?.product.title ?? null, listed };
}

const nowhere = { product: null, variant: null, listed: false };

describe('a draft', () => {
  test('is seen by staff alone, who are not given what everybody is told, nor everybody what staff are told', async () => {
    const draft = await makeProduct(staff, { vendor: 'drafts', status: 'DRAFT', title: 'Secret lamp', stock: 5 });
    // In turns: an answer that were remembered for one would be told to the other.
    for (let round = 0; round < 5; round++) {
      expect(await find(visitor, draft)).toEqual(nowhere);
      expect(await find(staff, draft)).toEqual({ product: 'Secret lamp', variant: 'Secret lamp', listed: false });
      expect(await find(customer.souk, draft)).toEqual(nowhere);
    }
    const input = orderFor([{ variantId: draft.variant.id, quantity: 1 }]);
    const { placeOrder: refused } = await customer.souk.mutate(PlaceOrderDocument, { input });
    expect(refused).toMatchObject({ __typename: 'NotFound' });

    await staff.mutate(PublishProductDocument, { input: { productId: draft.id } });
    const everywhere = { product: 'Secret lamp', variant: 'Secret lamp', listed: true };
    expect(await find(staff, draft)).toEqual(everywhere);
    await eventually(
      () => find(visitor, draft),
      ({ listed, product, variant }) => listed && product !== null && variant !== null,
    );
    const order = await placeOrder(customer.souk, orderFor([{ variantId: draft.variant.id, quantity: 1 }]));
    expect(order.status).toBe('CONFIRMED');
  });
});

describe('an archived product', () => {
  test('is not found any more, cannot be ordered, and is still shown in orders of it', async () => {
    const product = await makeProduct(staff, { vendor: 'drafts', title: 'Old lamp', stock: 5 });
    const lines = [{ variantId: product.variant.id, quantity: 1 }];
    const { id } = await placeOrder(customer.souk, orderFor(lines));
    expect(await find(visitor, product)).toMatchObject({ listed: true });

    await staff.mutate(ArchiveProductDocument, { input: { productId: product.id } });
    await eventually(
      () => find(visitor, product),
      (found) => !found.listed && found.product === null && found.variant === null,
    );
    await eventually(
      async () => (await customer.souk.mutate(PlaceOrderDocument, { input: orderFor(lines) })).placeOrder,
      ({ __typename }) => __typename === 'NotFound',
    );
    const { order } = await customer.souk.query(OrderDocument, { id });
    expect(order?.lines).toMatchObject([{ variant: { sku: product.variant.sku, product: { title: 'Old lamp' } } }]);
  });
});

test('changes of a product are told as they happen: of drafts to staff alone', async () => {
  const draft = await makeProduct(staff, { vendor: 'drafts', status: 'DRAFT', title: 'First' });
  const productIds = [draft.id];
  await using forStaff = await follow(staff, ProductUpdatedDocument, { productIds });
  await using forVisitor = await follow(visitor, ProductUpdatedDocument, { productIds });
  await staff.mutate(UpdateProductDocument, { input: { productId: draft.id, title: 'Second' } });
  await forStaff.until(({ productUpdated }) => productUpdated.title === 'Second');
  await staff.mutate(PublishProductDocument, { input: { productId: draft.id } });
  await forVisitor.until(({ productUpdated }) => productUpdated.status === 'ACTIVE');
  await staff.mutate(UpdateProductDocument, { input: { productId: draft.id, title: 'Third' } });
  await forVisitor.until(({ productUpdated }) => productUpdated.title === 'Third');
  // Nothing of the time when it was a draft.
  expect(forVisitor.received.map(({ productUpdated }) => productUpdated.status)).not.toContain('DRAFT');
  expect(forVisitor.received.length).toBe(2);
});

test('whoever follows all stock hears of drafts only when they are for sale', async () => {
  await using updates = await follow(visitor, StockChangedDocument, {});
  await using forStaff = await follow(staff, StockLevelChangedDocument, {});
  const draft = await makeProduct(staff, { vendor: 'drafts', status: 'DRAFT', stock: 5 });
  await forStaff.until(({ stockLevelChanged }) => stockLevelChanged.id === draft.variant.id);
  const other = await makeProduct(staff, { vendor: 'drafts', stock: 5 });
  await updates.until(({ stockChanged }) => stockChanged.id === other.variant.id);
  expect(updates.received.map(({ stockChanged }) => stockChanged.id)).not.toContain(draft.variant.id);

  await staff.mutate(PublishProductDocument, { input: { productId: draft.id } });
  await eventually(
    async () => (await visitor.query(ProductDocument, { slug: draft.slug })).product,
    (product) => product?.variants[0]?.availability?.available === 5,
  );
  await receiveStock(staff, { variantId: draft.variant.id, warehouseId: draft.warehouseId, quantity: 1 });
  await updates.until(({ stockChanged }) => stockChanged.id === draft.variant.id);
});

test('a former slug leads on, also where gateways remembered that there was nothing', async () => {
  const product = await makeProduct(staff, { vendor: 'drafts' });
  const renamed = { ...product, slug: `${product.slug}-renamed` };
  const titleOf = async (slug: string) =>
    (await visitor.query(FoundProductDocument, { slug, sku: product.variant.sku })).product;
  expect(await titleOf(renamed.slug)).toBeNull();
  expect(await titleOf(product.slug)).toMatchObject({ redirectedFrom: null });
  const { updateProduct } = await staff.mutate(UpdateProductDocument, {
    input: { productId: product.id, slug: renamed.slug },
  });
  expectType(updateProduct, 'Product');
  await eventually(
    () => titleOf(renamed.slug),
    (found) => found?.redirectedFrom === null,
  );
  expect(await titleOf(product.slug)).toMatchObject({ id: product.id, redirectedFrom: product.slug });
});
