import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countLockWaits } from '#packages/test-database/count-lock-waits.ts';
import { findCategoriesBySlug } from '../store/categories.ts';
import type { Tx } from '../store/database.ts';
import { lockProductsBySlug } from '../store/products.ts';
import { change } from './change-products.ts';
import { makeCategory, makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

/** What somebody finds who waits while another transaction takes the slug away. */
async function whileRenamed<Found>(
  rename: (tx: Tx) => Promise<unknown>,
  find: (tx: Tx) => Promise<Found>,
): Promise<Found> {
  const { database } = catalogue.dependencies;
  let found: Promise<Found> | undefined;
  await database.transact(async (tx) => {
    await rename(tx);
    found = database.transact(find);
    while ((await countLockWaits(database.prisma)) < 1);
  });
  if (!found) throw new Error('nobody looked');
  return found;
}

test('a product that lost the slug while it was waited for is not found by it', async () => {
  const { id } = await makeProduct(catalogue, { title: 'A mug', slug: 'a-mug' });
  const find = (slug: string) => (tx: Tx) => lockProductsBySlug(tx, [slug]);
  const { transact } = catalogue.dependencies.database;
  expect((await transact(find('a-mug'))).map(({ product }) => product.id)).toEqual([id]);
  const rename = (tx: Tx) => tx.product.update({ where: { id }, data: { slug: 'another' } });
  expect(await whileRenamed(rename, find('a-mug'))).toEqual([]);

  await change(catalogue, 'translateProduct', { productId: id, language: 'de', slug: 'ein-becher' });
  expect((await transact(find('ein-becher'))).map(({ product }) => product.id)).toEqual([id]);
  const translate = async (tx: Tx) => {
    await tx.product.update({ where: { id }, data: { updatedAt: new Date() } });
    await tx.$executeRaw`UPDATE translation SET slug = 'becher' WHERE owner_id = ${id}::uuid`;
  };
  expect(await whileRenamed(translate, find('ein-becher'))).toEqual([]);
});

test('nor is a category', async () => {
  const id = await makeCategory(catalogue, 'mugs');
  const rename = (tx: Tx) => tx.category.update({ where: { id }, data: { slug: 'cups' } });
  expect(await whileRenamed(rename, (tx) => findCategoriesBySlug(tx, ['mugs']))).toEqual([]);
});
