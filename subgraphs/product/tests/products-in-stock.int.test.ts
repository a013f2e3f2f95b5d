import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stockBackV1 } from '#events/inventory/stock-back.v1.ts';
import { stockChangedV1 } from '#events/inventory/stock-changed.v1.ts';
import { stockOutV1 } from '#events/inventory/stock-out.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { change } from './change-products.ts';
import { makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const stockEvent = (variantId: string, isAvailable: boolean, aggregateVersion: number) =>
  isAvailable
    ? anEvent(stockBackV1, variantId, { variantId, available: 3 }, { aggregateVersion })
    : anEvent(stockOutV1, variantId, { variantId }, { aggregateVersion });
const tell = (variantId: string, isAvailable: boolean, version: number) =>
  catalogue.deliver(stockEvent(variantId, isAvailable, version));

/** The ids of the product and of its variants. */
async function aProduct(variants: number, fields: object = {}) {
  const sizes = Array.from({ length: variants }, (_, index) =>
    variantInput(1000, { selectedOptions: [{ name: 'Size', value: String(index) }] }),
  );
  const made = await makeProduct(catalogue, { variants: sizes, ...fields });
  return { productId: made.id, variantIds: made.variants.map(({ id }) => id) };
}

const listQuery = `query ($filter: ProductFilter) { products(filter: $filter) { totalCount edges { node { id } } } }`;
/** Which of the products everybody finds with `inStock` so. */
async function found(ids: string[], inStock: boolean): Promise<string[]> {
  const { data } = await catalogue.ask(listQuery, { filter: { ids, inStock } });
  expect(data.products.totalCount).toBe(data.products.edges.length);
  return data.products.edges.map(({ node }: { node: { id: string } }) => node.id);
}
const isInStock = async (id: string) => {
  const [inStock, soldOut] = [await found([id], true), await found([id], false)];
  expect([...inStock, ...soldOut]).toEqual([id]);
  return inStock.length > 0;
};
const toldOf = async (productId: string) =>
  (await catalogue.events())
    .filter(({ type }) => type === 'product-availability.changed')
    .map(({ data }) => data as { productId: string; inStock: boolean })
    .filter((data) => data.productId === productId);

describe('a product', () => {
  test('is in stock while any of its variants is, and is told of when that changes', async () => {
    const { productId, variantIds } = await aProduct(2);
    const [one = '', other = ''] = variantIds;
    expect(await isInStock(productId)).toBe(false);
    await tell(one, true, 2);
    expect(await isInStock(productId)).toBe(true);
    await tell(other, true, 2);
    await tell(one, false, 4);
    expect(await isInStock(productId)).toBe(true);
    await tell(other, false, 4);
    expect(await isInStock(productId)).toBe(false);
    expect(await toldOf(productId)).toEqual([
      { productId, inStock: true },
      { productId, inStock: false },
    ]);
  });

  test('is no longer when the variant is removed that was', async () => {
    const { productId, variantIds } = await aProduct(2);
    const [one = ''] = variantIds;
    await tell(one, true, 2);
    await change(catalogue, 'removeVariants', { productId, variantIds: [one] });
    expect(await isInStock(productId)).toBe(false);
    // What is told of it later changes nothing.
    await tell(one, false, 4);
    await tell(one, true, 6);
    expect(await isInStock(productId)).toBe(false);
    expect(await toldOf(productId)).toHaveLength(2);
  });

  test('keeps its version and is no conflict for whoever edits it', async () => {
    const { productId, variantIds } = await aProduct(1);
    await tell(variantIds[0] ?? '', true, 2);
    const changed = await change(catalogue, 'updateProduct', { productId, expectedVersion: 1, title: 'Kettle' });
    expect(changed.version).toBe(2);
  });

  test('is not found by the public before it is for sale, and staff find it', async () => {
    const { productId, variantIds } = await aProduct(1, { status: 'DRAFT' });
    await tell(variantIds[0] ?? '', true, 2);
    expect(await found([productId], true)).toEqual([]);
    const { products } = await catalogue.query<{ products: { totalCount: number } }>(listQuery, {
      filter: { ids: [productId], inStock: true, statuses: ['DRAFT'] },
    });
    expect(products.totalCount).toBe(1);
  });
});

test('whatever the order, repetitions and others at the same time, what was told last counts', async () => {
  const shop = await Promise.all(Array.from({ length: 4 }, () => aProduct(3)));
  const variantIds = shop.flatMap((product) => product.variantIds);
  const versions = new Map(variantIds.map((id) => [id, 0]));
  const stock = new Map<string, boolean>();
  const happening = fc.array(fc.nat(variantIds.length - 1), { minLength: 1, maxLength: 12 });
  const property = fc.asyncProperty(happening, fc.infiniteStream(fc.nat()), async (indexes, draws) => {
    const events = indexes.map((index) => {
      const id = variantIds[index] ?? '';
      const version = (versions.get(id) ?? 0) + 2;
      versions.set(id, version);
      stock.set(id, !stock.get(id));
      return stockEvent(id, stock.get(id) ?? false, version);
    });
    const told = [...events, ...events.slice(0, 3)]
      .map((event) => ({ event, place: draws.next().value ?? 0 }))
      .toSorted((a, b) => a.place - b.place);
    await Promise.all(told.map(({ event }) => catalogue.deliver(event)));
    for (const { productId, variantIds: own } of shop) {
      expect(await isInStock(productId)).toBe(own.some((id) => stock.get(id)));
    }
  });
  await fc.assert(property, { numRuns: 8 });
  // Each event of a product says the opposite of the one before it.
  for (const { productId } of shop) {
    const told = (await toldOf(productId)).map(({ inStock }) => inStock);
    expect(told).toEqual(told.map((_, index) => index % 2 === 0));
  }
}, 120_000);

test('a change of stock by which nothing comes or goes costs no write', async () => {
  const { variantIds } = await aProduct(1);
  const [variantId = ''] = variantIds;
  await tell(variantId, true, 2);
  const { prisma } = catalogue.dependencies.database;
  const written = () => prisma.$queryRaw`
    SELECT xmin::text, ctid::text FROM inbox_versions UNION ALL SELECT xmin::text, ctid::text FROM variant_stock
    UNION ALL SELECT xmin::text, ctid::text FROM product_availability UNION ALL SELECT xmin::text, ctid::text FROM outbox_event`;
  const before = await written();
  const level = { warehouseId: uuidv7(), onHand: 9, reserved: 2 };
  const changed = { variantId, kind: 'RESERVED' as const, available: 7, lowStockThreshold: 1, levels: [level] };
  await catalogue.deliver(anEvent(stockChangedV1, variantId, changed, { aggregateVersion: 3 }));
  expect(await written()).toEqual(before);
});
