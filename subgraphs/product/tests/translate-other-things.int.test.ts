import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { change } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

interface Result {
  __typename: string;
  id: string;
  version: number;
  path?: string[];
}

/** Runs a mutation by its name, as staff. */
async function mutate(name: string, input: object, fields = ''): Promise<Result> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const of = name.replace(/^[a-z]+/, '');
  const version = of === 'Attribute' ? '' : 'version';
  const data = await catalogue.query<{ result: Result }>(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) {
      __typename ... on UserError { message path } ${of ? `... on ${of} { id ${version} ${fields} }` : ''}
    } }`,
    { input },
  );
  return data.result;
}

async function ask(query: string, languages?: string) {
  const who = { identity: aPerson(), ...(languages !== undefined && { languages }) };
  const { data, errors } = await catalogue.ask(query, {}, who);
  expect(errors).toBeUndefined();
  return data;
}

/** What categories and collections have alike. */
const shelves = [
  { kind: 'category', of: 'Category', name: 'name' },
  { kind: 'collection', of: 'Collection', name: 'title' },
] as const;

test.each(shelves)('a $kind is told in each language, and found by its slugs', async ({ kind, of, name }) => {
  const { id } = await mutate(`create${of}`, { slug: `lamps-${kind}`, [name]: 'Lamps', description: 'All of them' });
  const product = await makeProduct(catalogue, kind === 'category' ? { categories: [`lamps-${kind}`] } : {});
  if (kind === 'collection') {
    const input = { collectionId: id, productIds: [product.id] };
    await catalogue.query(
      'mutation ($input: AddProductsToCollectionInput!) { addProductsToCollection(input: $input) { __typename } }',
      { input },
    );
  }
  const { version } = await mutate(`translate${of}`, { id, language: 'de', [name]: 'Lampen', slug: `lampen-${kind}` });
  const fields = `{ id slug ${name} description products { totalCount } }`;
  const german = {
    id,
    slug: `lampen-${kind}`,
    [name]: 'Lampen',
    description: 'All of them',
    products: { totalCount: 1 },
  };
  expect((await ask(`{ ${kind}(slug: "lamps-${kind}") ${fields} }`, 'de-at'))[kind]).toEqual(german);
  expect((await ask(`{ ${kind}(slug: "lampen-${kind}") ${fields} }`))[kind]).toEqual({
    ...german,
    ...{ slug: `lamps-${kind}`, [name]: 'Lamps' },
  });
  const filter = kind === 'category' ? `categories: ["lampen-category"]` : `collection: "lampen-collection"`;
  expect((await ask(`{ products(filter: { ${filter} }) { totalCount } }`)).products.totalCount).toBe(1);

  // What makes no difference is no change; null removes.
  expect(await mutate(`translate${of}`, { id, language: 'de', [name]: 'Lampen' })).toMatchObject({ version });
  const query = `{ ${kind}(slug: "lamps-${kind}") { translations(languages: ["de", "fr"]) { language ${name} missing } } }`;
  expect(await catalogue.query(query)).toEqual({
    [kind]: {
      translations: [
        { language: 'de', [name]: 'Lampen', missing: ['description'] },
        { language: 'fr', [name]: null, missing: [name, 'description'] },
      ],
    },
  });
  const removed = { id, language: 'de', [name]: null, slug: null, expectedVersion: version };
  expect(await mutate(`translate${of}`, removed)).toMatchObject({ version: version + 1 });
  expect(await mutate(`translate${of}`, removed)).toMatchObject({ __typename: `${of}Conflict` });
  expect((await ask(`{ ${kind}(slug: "lampen-${kind}") { id } }`))[kind]).toBeNull();
  expect((await catalogue.events(id)).map(({ type }) => type).filter((type) => type.endsWith('.updated'))).toHaveLength(
    2,
  );
});

test.each(shelves)('a slug leads to one $kind, in whatever language', async ({ kind, of, name }) => {
  const make = (slug: string) => mutate(`create${of}`, { slug, [name]: slug });
  const [first, second] = [await make(`first-${kind}`), await make(`second-${kind}`)];
  const put = (id: string, language: string, slug: string | null) => mutate(`translate${of}`, { id, language, slug });
  const taken = { __typename: 'AlreadyExists', path: ['input', 'slug'] };
  const german = `erste-${kind}`;
  expect(await put(first.id, 'de', `second-${kind}`)).toMatchObject(taken);
  expect(await put(first.id, 'de', german)).toMatchObject({ __typename: of });
  expect(await put(second.id, 'fr', german)).toMatchObject(taken);
  expect(await mutate(`update${of}`, { id: second.id, slug: german })).toMatchObject(taken);
  expect(await make(german)).toMatchObject(taken);
  // The translations go with it.
  const gone = `mutation ($input: Delete${of}Input!) { delete${of}(input: $input) { __typename } }`;
  await catalogue.query(gone, { input: { id: first.id } });
  expect(await put(second.id, 'de', german)).toMatchObject({ __typename: of });

  const unknown = { id: '01990000-0000-7000-8000-000000000000', language: 'de' };
  expect(await mutate(`translate${of}`, unknown)).toMatchObject({ __typename: 'NotFound' });
  expect(await mutate(`translate${of}`, { id: second.id, language: 'en', [name]: 'x' })).toMatchObject({
    path: ['input', 'language'],
  });
});

test('a slug that many collections want at the same time is given to one', async () => {
  const slug = 'begehrte-sammlung';
  const made = await Promise.all(
    [1, 2, 3].map((index) => mutate('createCollection', { slug: `wanting-${index}`, title: 'x' })),
  );
  const results = await Promise.all([
    ...made.map(({ id }) => mutate('translateCollection', { id, language: 'de', slug })),
    mutate('createCollection', { slug, title: 'x' }),
  ]);
  expect(results.filter(({ __typename }) => __typename === 'Collection')).toHaveLength(1);
});

test('an attribute and its options are called in each language as they are translated', async () => {
  const options = [
    { code: 'brass', label: 'Brass' },
    { code: 'steel', label: 'Steel' },
  ];
  await mutate('createAttribute', { code: 'material', name: 'Material', type: 'ENUM', options });
  await catalogue.query(
    'mutation { saveProductType(input: { name: "Lamp", attributes: [{ attribute: "material" }] }) { __typename } }',
  );
  const { id: productId } = await makeProduct(catalogue, { productType: 'Lamp' });
  const values = [{ attribute: 'material', options: ['brass'] }];
  await change(catalogue, 'setProductAttributes', { productId, values });
  const input = { code: 'material', language: 'de', name: 'Werkstoff', options: [{ code: 'brass', label: 'Messing' }] };
  expect(await mutate('translateAttribute', input)).toMatchObject({ __typename: 'Attribute' });
  const query = `{ product(id: "${productId}") { attributes { attribute { name options { label } } options { code label } } } }`;
  expect((await ask(query, 'de')).product.attributes).toEqual([
    {
      attribute: { name: 'Werkstoff', options: [{ label: 'Messing' }, { label: 'Steel' }] },
      options: [{ code: 'brass', label: 'Messing' }],
    },
  ]);
  expect((await ask(query)).product.attributes).toMatchObject([{ attribute: { name: 'Material' } }]);
  const missing = '{ attributes { translations(languages: ["de", "fr"]) { missing } } }';
  expect(await catalogue.query(missing)).toEqual({
    attributes: [
      { translations: [{ missing: ['options.steel'] }, { missing: ['name', 'options.brass', 'options.steel'] }] },
    ],
  });
  const unknown = {
    ...input,
    options: [
      { code: 'brass', label: 'x' },
      { code: 'gold', label: 'Gold' },
    ],
  };
  expect(await mutate('translateAttribute', unknown)).toMatchObject({ path: ['input', 'options', '1', 'code'] });
  expect(await mutate('translateAttribute', { ...input, code: 'none' })).toMatchObject({ path: ['input', 'code'] });
});
