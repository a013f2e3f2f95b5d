import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Attribute } from '../domain/attribute.ts';
import type { CollectionRule } from '../domain/collection-rule.ts';
import { createAttribute, deleteAttribute, updateAttribute } from '../use-cases/attributes/define-attribute.ts';
import { saveProductType } from '../use-cases/attributes/save-product-type.ts';
import { createCollection } from '../use-cases/collections/create-collection.ts';
import { deleteCollection } from '../use-cases/collections/delete-collection.ts';
import { change } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } };
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  for (const attribute of [
    { code: 'colour', type: 'ENUM' as const, options: ['red', 'blue'].map((code) => ({ code, label: code })) },
    { code: 'voltage', type: 'NUMBER' as const },
    { code: 'goes-with', type: 'PRODUCT' as const },
  ]) {
    await define(attribute);
  }
  const attributes = ['colour', 'voltage', 'goes-with'].map((attribute) => ({ attribute, required: false }));
  await saveProductType(catalogue.dependencies, { name: 'Lamp', attributes }, cause);
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const define = (attribute: Pick<Attribute, 'code' | 'type'> & Partial<Attribute>) =>
  createAttribute(
    catalogue.dependencies,
    { name: 'n', unit: null, options: [], ofVariants: false, filterable: false, ...attribute },
    cause,
  );

let made = 0;
async function collect(conditions: object[]) {
  const slug = `by-attribute-${++made}`;
  const fields =
    '... on Collection { id slug rule { conditions { field attribute operator value } } } ... on UserError { code path message }';
  const { result } = await catalogue.query<{ result: Record<string, unknown> & { id: string } }>(
    `mutation ($input: CreateCollectionInput!) { result: createCollection(input: $input) { __typename ${fields} } }`,
    { input: { slug, title: slug, rule: { conditions } } },
  );
  return result;
}
const about = (attribute: string | undefined, operator: string, value: string, field = 'ATTRIBUTE') => {
  return { field, ...(attribute !== undefined && { attribute }), operator, value };
};

async function members(collectionId: string): Promise<string[]> {
  await catalogue.runJobs();
  for (const { occurredAt, ...event } of await catalogue.events()) {
    await catalogue.deliver({ ...event, occurredAt: occurredAt.toISOString() });
  }
  const rows = await catalogue.database.prisma.collectionProduct.findMany({ where: { collectionId } });
  return rows.map(({ productId }) => productId).sort();
}

test('a rule asks about attributes by their code, and what is set later comes and goes', async () => {
  const [a, b] = [await makeProduct(catalogue, { productType: 'Lamp' }), await makeProduct(catalogue)];
  const conditions = [about('voltage', 'AT_LEAST', '12'), about('colour', 'IS_NOT', 'red')];
  const { id, rule } = await collect(conditions);
  expect(rule).toEqual({ conditions });
  expect(await members(id)).toEqual([]);
  const set = (...values: object[]) => change(catalogue, 'setProductAttributes', { productId: a.id, values });
  await set({ attribute: 'voltage', number: 12.5 });
  expect(await members(id)).toEqual([a.id]);
  await set({ attribute: 'colour', options: ['red'] });
  expect(await members(id)).toEqual([]);
  await set({ attribute: 'colour', options: ['blue'] });
  expect(await members(id)).toEqual([a.id]);
  await set({ attribute: 'voltage' }, { attribute: 'goes-with', references: [b.id] });
  expect(await members(id)).toEqual([]);
  const { id: related } = await collect([about('goes-with', 'IS', b.id.toUpperCase())]);
  expect(await members(related)).toEqual([a.id]);
});

test('a rule asks whether a product is for sale, what its variants weigh and where they are from', async () => {
  const { id: productId, variants } = await makeProduct(catalogue, { title: 'Heavy' });
  const { id } = await collect([
    { field: 'STATUS', operator: 'IS', value: 'ARCHIVED' },
    { field: 'WEIGHT', operator: 'GREATER_THAN', value: '999' },
    { field: 'COUNTRY_OF_ORIGIN', operator: 'IS', value: 'tr' },
  ]);
  await change(catalogue, 'updateVariant', { variantId: variants[0]?.id, weightGrams: 1_000, countryOfOrigin: 'TR' });
  expect(await members(id)).toEqual([]);
  await change(catalogue, 'archiveProduct', { productId });
  expect(await members(id)).toEqual([productId]);
  await change(catalogue, 'restoreProduct', { productId });
  expect(await members(id)).toEqual([]);
});

test.each<[string, object, string, string]>([
  ['an attribute that there is not', about('none', 'IS', 'x'), 'NOT_FOUND', 'attribute'],
  ['no attribute', about(undefined, 'IS', 'x'), 'INVALID_INPUT', 'attribute'],
  ['an attribute of another field', about('colour', 'IS', 'x', 'TITLE'), 'INVALID_INPUT', 'attribute'],
  ['a comparison that its type has not', about('voltage', 'CONTAINS', '1'), 'INVALID_INPUT', 'operator'],
  ['a value that its type has not', about('voltage', 'IS', 'high'), 'INVALID_INPUT', 'value'],
  ['an option that there is not', about('colour', 'IS', 'pink'), 'INVALID_INPUT', 'value'],
  [
    'a product that there is not',
    about('goes-with', 'IS', '01990000-0000-7000-8000-00000000dead'),
    'NOT_FOUND',
    'value',
  ],
  ['a status that there is not', { field: 'STATUS', operator: 'IS', value: 'SOLD' }, 'INVALID_INPUT', 'value'],
  ['NUL in an attribute', about('a\0', 'IS', 'x'), 'INVALID_INPUT', 'attribute'],
])('a rule about %s is refused', async (_what, condition, code, at) => {
  const result = await collect([{ field: 'TITLE', operator: 'IS', value: 'fine' }, condition]);
  expect(result).toMatchObject({ code, path: ['input', 'rule', 'conditions', '1', at] });
});

test('an attribute stays while a rule asks about it, and is of another type only where no rule does', async () => {
  const { dependencies } = catalogue;
  await define({ code: 'fleeting', type: 'TEXT' });
  const { id } = await collect([about('fleeting', 'IS_NOT', 'x')]);
  const remove = async () => {
    const result = await deleteAttribute(dependencies, 'fleeting', cause);
    return isRefusal(result) ? result.refused : 'deleted';
  };
  expect(await remove()).toBe('attribute-in-rule');
  await deleteCollection(dependencies, { id, expectedVersion: null }, cause);
  expect(await remove()).toBe('deleted');
  await define({ code: 'fleeting', type: 'BOOLEAN' });
  expect(await collect([about('fleeting', 'IS', 'true')])).toMatchObject({ __typename: 'Collection' });
});

test('an option that nothing has any more goes, and the rule that names it fits nothing', async () => {
  const { id: productId } = await makeProduct(catalogue, { productType: 'Lamp' });
  await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'colour', options: ['red'] }] });
  const { id } = await collect([about('colour', 'IS', 'red'), { field: 'TITLE', operator: 'CONTAINS', value: 'pro' }]);
  expect(await members(id)).toContain(productId);
  await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'colour', options: ['blue'] }] });
  const options = [{ code: 'blue', label: 'Azure' }];
  expect(isRefusal(await updateAttribute(catalogue.dependencies, { code: 'colour', options }, cause))).toBe(false);
  expect(await members(id)).not.toContain(productId);
});

test('of a rule and the end of what it asks about, written at the same time, one is refused', async () => {
  const { dependencies } = catalogue;
  const outcomes: string[] = [];
  for (let round = 0; round < 12; round++) {
    const code = `racing-${round}`;
    await define({ code, type: 'NUMBER' });
    const rule: CollectionRule = {
      match: 'ALL',
      conditions: [{ field: 'ATTRIBUTE', attribute: code, operator: 'AT_LEAST', value: '1' }],
    };
    const collection = { slug: code, title: code, description: null, rule };
    const [created, deleted] = await Promise.all([
      createCollection(dependencies, collection, cause),
      deleteAttribute(dependencies, code, cause),
    ]);
    expect([isRefusal(created), isRefusal(deleted)].toSorted()).toEqual([false, true]);
    outcomes.push(isRefusal(created) ? 'deleted' : 'ruled');
  }
  expect(outcomes).toHaveLength(12);
});
