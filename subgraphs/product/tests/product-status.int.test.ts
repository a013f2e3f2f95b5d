import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { change, readProduct, tryChange } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const customer = { identity: aPerson() };
const reader = { identity: aPerson({ scopes: ['catalog:read'] }) };

/** In how many ways a caller comes to a product. */
async function waysTo({ id, slug, variants }: Awaited<ReturnType<typeof makeProduct>>, caller = customer) {
  const { data, errors } = await catalogue.ask(
    /* GraphQL */ `
      query ($id: ID!, $slug: String!, $sku: String!, $references: [_Any!]!) {
        bySlug: product(slug: $slug) { id }
        byId: product(id: $id) { id }
        bySku: variant(sku: $sku) { product { id } }
        products(first: 100) { edges { node { id } } totalCount }
        _entities(representations: $references) { ... on Product { title } ... on Variant { sku } }
      }
    `,
    {
      ...{ id, slug, sku: variants[0]?.sku },
      references: [
        { __typename: 'Product', id },
        { __typename: 'Variant', id: variants[0]?.id },
      ],
    },
    caller,
  );
  expect(errors).toBeUndefined();
  const { bySlug, byId, bySku, products, _entities } = data as Record<string, never> & {
    products: { edges: { node: { id: string } }[] };
    _entities: unknown[];
  };
  return {
    found: [bySlug, byId, bySku].map((way) => way !== null),
    listed: products.edges.some(({ node }) => node.id === id),
    referred: _entities.map((entity) => entity !== null),
  };
}

const everywhere = { found: [true, true, true], listed: true, referred: [true, true] };
const nowhere = { found: [false, false, false], listed: false, referred: [false, false] };
const whereReferred = { ...nowhere, referred: [true, true] };

const typesOf = async (id: string) => (await catalogue.events(id)).map(({ type }) => type);

describe('a draft', () => {
  test('is nowhere for the public, and found by staff', async () => {
    const draft = await makeProduct(catalogue, { status: 'DRAFT' });
    expect(await waysTo(draft)).toEqual(nowhere);
    expect(await waysTo(draft, reader)).toEqual({ ...everywhere, listed: false });
    expect(await typesOf(draft.id)).toEqual(['product.created']);
    expect((await catalogue.events(draft.id))[0]?.data).toMatchObject({ isForSale: false });
  });

  test('is listed for staff who ask for drafts, and nobody else may ask', async () => {
    const draft = await makeProduct(catalogue, { status: 'DRAFT' });
    const list = '{ products(first: 100, filter: { statuses: [DRAFT] }) { edges { node { id status } } } }';
    const { data } = await catalogue.ask(list, {}, reader);
    const { edges } = (data as { products: { edges: { node: { id: string; status: string } }[] } }).products;
    expect(edges.map(({ node }) => node.id)).toContain(draft.id);
    expect(new Set(edges.map(({ node }) => node.status))).toEqual(new Set(['DRAFT']));
    const { errors } = await catalogue.ask(list, {}, customer);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('that is published is everywhere, and made a draft again only where it is referred to', async () => {
    const product = await makeProduct(catalogue, { status: 'DRAFT' });
    const published = await change(catalogue, 'publishProduct', { productId: product.id });
    expect(published).toMatchObject({ status: 'ACTIVE', version: 3, publishedAt: expect.any(String) });
    expect(await waysTo(product)).toEqual(everywhere);
    const again = await change(catalogue, 'unpublishProduct', { productId: product.id });
    expect(again).toMatchObject({ status: 'DRAFT', publishedAt: published.publishedAt });
    expect(await waysTo(product)).toEqual(whereReferred);
    expect(await typesOf(product.id)).toEqual([
      ...['product.created', 'product.updated', 'product.published', 'product.updated', 'product.unpublished'],
    ]);
  });
});

describe('a time to publish', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test('publishes the draft when it has come, and not before', async () => {
    const product = await makeProduct(catalogue, { status: 'DRAFT' });
    const at = inDays(1);
    const scheduled = await change(catalogue, 'publishProduct', { productId: product.id, at });
    expect(scheduled).toMatchObject({ status: 'DRAFT', publishAt: at });
    expect(await catalogue.runJobs()).toEqual([]);
    expect(await waysTo(product)).toEqual(nowhere);
    await catalogue.runJobs({ later: true });
    expect(await readProduct(catalogue, { id: product.id })).toMatchObject({ status: 'ACTIVE', publishAt: null });
  });

  test.each([
    ['another one takes its place', 'publishProduct', { at: inDays(3) }, 'ACTIVE'],
    ['it is taken back', 'unpublishProduct', {}, 'DRAFT'],
    ['the product is archived', 'archiveProduct', {}, 'ARCHIVED'],
  ])('counts no more when %s', async (_what, name, input, status) => {
    const { id: productId } = await makeProduct(catalogue, { status: 'DRAFT' });
    await change(catalogue, 'publishProduct', { productId, at: inDays(2) });
    await change(catalogue, name, { productId, ...input });
    // The later one as well.
    for (const { outcome } of await catalogue.runJobs({ later: true })) expect(outcome.kind).toBe('completed');
    expect(await readProduct(catalogue, { id: productId })).toMatchObject({ status });
    const published = (await typesOf(productId)).filter((type) => type === 'product.published');
    expect(published).toHaveLength(status === 'ACTIVE' ? 1 : 0);
  });

  test('does nothing to a product that was deleted', async () => {
    const { id } = await makeProduct(catalogue, { status: 'DRAFT' });
    await change(catalogue, 'publishProduct', { productId: id, at: inDays(2) });
    await change(catalogue, 'deleteProduct', { productId: id });
    expect(await catalogue.runJobs({ later: true })).toEqual([
      expect.objectContaining({ outcome: { kind: 'completed' } }),
    ]);
  });

  test.each([
    ['that is over', { at: '2020-01-01T00:00:00Z' }],
    ['that is too far away', { at: '2999-01-01T00:00:00Z' }],
  ])('%s is refused', async (_what, input) => {
    const { id: productId } = await makeProduct(catalogue, { status: 'DRAFT' });
    expect(await tryChange(catalogue, 'publishProduct', { productId, ...input })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'at'],
    });
  });

  test('is refused for what is for sale already', async () => {
    const { id: productId } = await makeProduct(catalogue);
    expect(await tryChange(catalogue, 'publishProduct', { productId, at: inDays(1) })).toMatchObject({
      path: ['input', 'at'],
    });
  });
});

describe('an archived product', () => {
  test('is only where it is referred to, is not published by mistake, and comes back as a draft', async () => {
    const product = await makeProduct(catalogue);
    const productId = product.id;
    expect(await change(catalogue, 'archiveProduct', { productId })).toMatchObject({ status: 'ARCHIVED' });
    expect(await waysTo(product)).toEqual(whereReferred);
    for (const name of ['publishProduct', 'unpublishProduct']) {
      expect(await tryChange(catalogue, name, { productId })).toMatchObject({
        __typename: 'InvalidInput',
        path: ['input', 'productId'],
      });
    }
    expect(await change(catalogue, 'restoreProduct', { productId })).toMatchObject({ status: 'DRAFT' });
    expect((await catalogue.events(productId)).at(-2)?.data).toMatchObject({ isForSale: false });
  });
});

describe('deleteProduct', () => {
  test('frees the slug and the SKUs, and leaves what orders refer to', async () => {
    const product = await makeProduct(catalogue);
    await change(catalogue, 'updateProduct', { productId: product.id, slug: 'renamed-before' });
    const renamed = { ...product, slug: 'renamed-before' };
    expect(await change(catalogue, 'deleteProduct', { productId: product.id })).toMatchObject({ variants: [] });
    expect(await waysTo(renamed)).toEqual(whereReferred);
    expect(await waysTo(renamed, reader)).toEqual(whereReferred);
    expect(await readProduct(catalogue, { slug: product.slug })).toBeNull();
    const sku = product.variants[0]?.sku ?? '';
    const another = await makeProduct(catalogue, {
      slug: 'renamed-before',
      variants: [{ sku, price: { minor: 100, currency: 'EUR' } }],
    });
    expect(await waysTo(another)).toEqual(everywhere);
    expect(await typesOf(product.id)).toEqual(expect.arrayContaining(['product.deleted']));
    expect(await tryChange(catalogue, 'restoreProduct', { productId: product.id })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('is refused for what was ever ordered', async () => {
    const { id: productId, variants } = await makeProduct(catalogue);
    const orderId = uuidv7();
    await catalogue.deliver(
      anEvent(orderPlacedV1, orderId, {
        ...{ orderId, customerId: uuidv7(), placedAt: new Date().toISOString(), currency: 'EUR', totalMinor: 1000 },
        lines: [{ lineId: uuidv7(), productId, variantId: variants[0]?.id ?? '', quantity: 1, unitPriceMinor: 1000 }],
      }),
    );
    expect(await tryChange(catalogue, 'deleteProduct', { productId })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'productId'],
    });
    expect(await change(catalogue, 'archiveProduct', { productId })).toMatchObject({ status: 'ARCHIVED' });
  });
});

test('a product is asked for by a slug or by an id', async () => {
  for (const query of ['{ product { id } }', '{ product(slug: "a", id: "b") { id } }']) {
    const { errors } = await catalogue.ask(query, {}, customer);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
});
