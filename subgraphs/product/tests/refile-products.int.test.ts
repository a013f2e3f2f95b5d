import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { deleteCategory } from '../use-cases/categories/delete-category.ts';
import { change } from './change-products.ts';
import { makeCategory, makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'somebody' } };
const remove = (id: string, moveProductsTo: string | null) =>
  deleteCategory(catalogue.dependencies, { id, moveProductsTo, expectedVersion: null }, cause);

test('products of a category that is deleted are filed elsewhere by a change of their own, which their history tells', async () => {
  const [from, to] = [await makeCategory(catalogue, 'from'), await makeCategory(catalogue, 'to')];
  const { id } = await makeProduct(catalogue, { categories: ['from'] });
  const { id: both } = await makeProduct(catalogue, { categories: ['from', 'to'] });
  const { id: deleted } = await makeProduct(catalogue, { categories: ['from'] });
  await change(catalogue, 'deleteProduct', { productId: deleted });
  const before = (await catalogue.events(deleted)).length;
  expect(isRefusal(await remove(from, to))).toBe(false);

  const { prisma } = catalogue.database;
  const changes = await prisma.productChange.findMany({ where: { productId: { in: [id, both] } } });
  expect(new Map(changes.map((each) => [each.productId, each]))).toEqual(
    new Map([
      [id, changeOf(id, [from], [to])],
      [both, changeOf(both, [from, to], [to])],
    ]),
  );
  for (const productId of [id, both]) {
    expect((await catalogue.events(productId)).map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['product.created', 1],
      ['product.updated', 2],
    ]);
  }
  expect(await catalogue.events(deleted)).toHaveLength(before);
  // Whoever has seen the product as it was is told of the change.
  const stale = { productId: id, title: 'Mine', expectedVersion: 1 };
  const conflict = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { __typename } }';
  expect(await catalogue.query(conflict, { input: stale })).toEqual({
    updateProduct: { __typename: 'ProductConflict' },
  });
});

const changeOf = (productId: string, before: string[], after: string[]) => ({
  ...{ productId, version: 2, at: expect.any(Date), actorType: 'system', actorId: 'somebody' },
  changes: [{ field: 'categories', variantId: null, before: JSON.stringify(before), after: JSON.stringify(after) }],
});

test('ten thousand are filed elsewhere in one transaction, and not one more', async () => {
  const [from, to] = [await makeCategory(catalogue, 'full'), await makeCategory(catalogue, 'empty')];
  const { prisma } = catalogue.database;
  const fill = (count: number, prefix: string) =>
    prisma.$executeRawUnsafe(
      `WITH made AS (
      INSERT INTO product (
        id, slug, title, title_key, description, tags, tax_class, options, currency, min_price, max_price, search,
        status, version, created_at, updated_at
      )
      SELECT uuidv7(), $2 || n, 't', 't', '', '{}', 'standard', '[]', 'EUR', 1, 1, '', 'ACTIVE', 1, now(), now()
      FROM generate_series(1, $1::int) AS n RETURNING id
    )
    INSERT INTO product_category (product_id, category_id, position) SELECT id, $3::uuid, 0 FROM made`,
      count,
      prefix,
      from,
    );
  await fill(10_001, 'many-');
  expect(await remove(from, to)).toMatchObject({ refused: 'too-many-products' });
  await prisma.$executeRaw`DELETE FROM product_category WHERE product_id = (SELECT id FROM product WHERE slug = 'many-1')`;
  expect(isRefusal(await remove(from, to))).toBe(false);
  expect(await prisma.productCategory.count({ where: { categoryId: to } })).toBe(10_000);
  expect(await prisma.product.count({ where: { version: 2, slug: { startsWith: 'many-' } } })).toBe(10_000);
  expect(await prisma.productChange.count({ where: { version: 2, product: { slug: { startsWith: 'many-' } } } })).toBe(
    10_000,
  );
}, 60_000);
