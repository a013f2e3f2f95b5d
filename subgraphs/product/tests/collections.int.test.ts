import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectionProductsChangedV1 } from '#events/product/collection-products-changed.v1.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const inputTypes = {
  createCollection: 'CreateCollectionInput',
  updateCollection: 'UpdateCollectionInput',
  deleteCollection: 'DeleteCollectionInput',
  addProductsToCollection: 'AddProductsToCollectionInput',
  removeProductsFromCollection: 'RemoveProductsFromCollectionInput',
  moveProductsInCollection: 'MoveProductsInCollectionInput',
};
type Name = keyof typeof inputTypes;

/** What a mutation answers; tests know what they asked for. */
interface Outcome {
  __typename: string;
  id: string;
  slug: string;
  version: number;
  [field: string]: unknown;
}

async function change(name: Name, input: object): Promise<Outcome> {
  const ofCollection =
    '... on Collection { id slug title description version productCount rule { match conditions { field operator value } } }';
  const source = /* GraphQL */ `
    mutation ($input: ${inputTypes[name]}!) {
      outcome: ${name}(input: $input) {
        __typename
        ... on UserError { code message path }
        ${name === 'deleteCollection' ? '... on CollectionDeleted { id }' : ofCollection}
        ${name === 'createCollection' ? '' : '... on CollectionConflict { collection { version } }'}
      }
    }
  `;
  return (await catalogue.query<{ outcome: Outcome }>(source, { input })).outcome;
}

let made = 0;
const aCollection = (fields: object = {}) => {
  const slug = `collection-${++made}`;
  return change('createCollection', { slug, title: slug, ...fields });
};

/** Titles of what is in a collection, in its order or another one. */
async function titlesIn(slug: string, args = 'first: 100'): Promise<string[]> {
  interface Shown {
    collection: { productCount: number; products: { totalCount: number; edges: { node: { title: string } }[] } };
  }
  const source = `query ($slug: String!) {
    collection(slug: $slug) { productCount products(${args}) { totalCount edges { node { title } } } }
  }`;
  const { collection } = await catalogue.query<Shown>(source, { slug });
  expect(collection.products.totalCount).toBe(collection.productCount);
  return collection.products.edges.map(({ node }) => node.title);
}

/** Hands the subgraph its own events that it has not had, and has its jobs done. */
let handled = 0;
async function settle(): Promise<void> {
  await catalogue.runJobs();
  const events = await catalogue.events();
  for (const { occurredAt, ...event } of events.slice(handled)) {
    await catalogue.deliver({ ...event, occurredAt: occurredAt.toISOString() });
  }
  handled = events.length;
  await catalogue.runJobs();
}

const productsNamed = async (...titles: string[]) => {
  const ids: string[] = [];
  for (const title of titles) ids.push((await makeProduct(catalogue, { title })).id);
  return ids;
};

describe('a collection that is made by hand', () => {
  test('has what is put into it, in the order that staff give it', async () => {
    const { id, slug } = await aCollection();
    const [a = '', b = '', c = '', d = ''] = await productsNamed('A', 'B', 'C', 'D');
    const collectionId = id;
    expect(await change('addProductsToCollection', { collectionId, productIds: [c, a] })).toMatchObject({
      version: 2,
      productCount: 2,
    });
    expect(await change('addProductsToCollection', { collectionId, productIds: [a, b, d] })).toMatchObject({
      version: 3,
    });
    expect(await titlesIn(slug)).toEqual(['C', 'A', 'B', 'D']);
    expect(await titlesIn(slug, 'sort: TITLE')).toEqual(['A', 'B', 'C', 'D']);
    await change('moveProductsInCollection', { collectionId, productIds: [d, c], after: a });
    expect(await titlesIn(slug)).toEqual(['A', 'D', 'C', 'B']);
    await change('moveProductsInCollection', { collectionId, productIds: [b], place: 'FIRST' });
    await change('moveProductsInCollection', { collectionId, productIds: [a] });
    expect(await titlesIn(slug)).toEqual(['B', 'D', 'C', 'A']);
    expect(await change('removeProductsFromCollection', { collectionId, productIds: [d] })).toMatchObject({
      version: 7,
    });
    expect(await titlesIn(slug)).toEqual(['B', 'C', 'A']);
    // Nothing that was not so before.
    await change('addProductsToCollection', { collectionId, productIds: [a] });
    await change('moveProductsInCollection', { collectionId, productIds: [b, c], place: 'FIRST' });
    const told = (await catalogue.events(id)).map(({ type, aggregateVersion, data }) => [aggregateVersion, type, data]);
    const none = { collectionId, added: [], removed: [], moved: [] };
    expect(told).toEqual([
      [1, 'collection.created', { collectionId }],
      [2, 'collection.products-changed', { ...none, added: [c, a] }],
      [3, 'collection.products-changed', { ...none, added: [b, d] }],
      [4, 'collection.products-changed', { ...none, moved: [d, c] }],
      [5, 'collection.products-changed', { ...none, moved: [b] }],
      [6, 'collection.products-changed', { ...none, moved: [a] }],
      [7, 'collection.products-changed', { ...none, removed: [d] }],
    ]);
  });

  test('keeps its order however often something is put between the same two', async () => {
    const { id: collectionId, slug } = await aCollection();
    const [a = '', b = '', c = ''] = await productsNamed('A', 'B', 'C');
    await change('addProductsToCollection', { collectionId, productIds: [a, b, c] });
    for (let time = 0; time < 25; time++) {
      const [after, moved] = time % 2 ? [a, b] : [a, c];
      await change('moveProductsInCollection', { collectionId, productIds: [moved], after });
      expect(await titlesIn(slug)).toEqual(time % 2 ? ['A', 'B', 'C'] : ['A', 'C', 'B']);
    }
  });

  test('walks in its order without a gap or a duplicate', async () => {
    const { id: collectionId, slug } = await aCollection();
    const titles = ['P', 'Q', 'R', 'S', 'T'];
    await change('addProductsToCollection', { collectionId, productIds: await productsNamed(...titles) });
    interface Page {
      products: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { title: string } }[] };
    }
    const source = /* GraphQL */ `
      query ($after: String, $filter: ProductFilter) {
        products(first: 2, after: $after, filter: $filter, sort: COLLECTION) {
          edges { node { title } }
          pageInfo { endCursor hasNextPage }
        }
      }
    `;
    const walked: string[] = [];
    let after: string | null = null;
    for (let isMore = true; isMore; ) {
      const { products }: Page = await catalogue.query<Page>(source, { after, filter: { collection: slug } });
      walked.push(...products.edges.map(({ node }) => node.title));
      ({ endCursor: after, hasNextPage: isMore } = products.pageInfo);
    }
    expect(walked).toEqual(titles);
  });

  test('refuses what is not there, what is named twice, and too much', async () => {
    const { id: collectionId } = await aCollection();
    const ruled = await aCollection({ rule: { conditions: [{ field: 'TITLE', operator: 'IS', value: 'no' }] } });
    const [a = '', b = ''] = await productsNamed('A', 'B');
    await change('addProductsToCollection', { collectionId, productIds: [a] });
    const nobody = '01990000-0000-7000-8000-00000000dead';
    const many = Array.from({ length: 251 }, (_, index) => nobody.replace('dead', String(index + 1_000)));
    const refusals: [Name, object, string, string[]][] = [
      ['addProductsToCollection', { productIds: [b, nobody] }, 'NOT_FOUND', ['productIds', '1']],
      ['addProductsToCollection', { productIds: [b, b.toUpperCase()] }, 'INVALID_INPUT', ['productIds', '1']],
      ['addProductsToCollection', { productIds: [] }, 'INVALID_INPUT', ['productIds']],
      ['addProductsToCollection', { productIds: many }, 'INVALID_INPUT', ['productIds']],
      ['addProductsToCollection', { collectionId: ruled.id, productIds: [b] }, 'INVALID_INPUT', ['collectionId']],
      ['addProductsToCollection', { collectionId: nobody, productIds: [b] }, 'NOT_FOUND', ['collectionId']],
      ['removeProductsFromCollection', { productIds: [a, b] }, 'NOT_FOUND', ['productIds', '1']],
      ['moveProductsInCollection', { productIds: [b] }, 'NOT_FOUND', ['productIds', '0']],
      ['moveProductsInCollection', { productIds: [a], after: b }, 'NOT_FOUND', ['after']],
      ['moveProductsInCollection', { productIds: [a], after: a }, 'NOT_FOUND', ['after']],
      ['moveProductsInCollection', { productIds: [a], after: b, place: 'LAST' }, 'INVALID_INPUT', ['place']],
    ];
    for (const [name, input, code, path] of refusals) {
      const outcome = await change(name, { collectionId, ...input });
      expect([name, input, outcome]).toEqual([
        name,
        input,
        expect.objectContaining({ code, path: ['input', ...path] }),
      ]);
    }
  });

  test('shows only what is for sale', async () => {
    const { id: collectionId, slug } = await aCollection();
    const draft = await makeProduct(catalogue, { title: 'Draft', status: 'DRAFT' });
    const [a = ''] = await productsNamed('A');
    await change('addProductsToCollection', { collectionId, productIds: [draft.id, a] });
    expect(await titlesIn(slug)).toEqual(['A']);
  });
});

describe('a collection by rule', () => {
  const byTitle = (value: string, operator = 'CONTAINS') => ({
    match: 'ALL',
    conditions: [{ field: 'TITLE', operator, value }],
  });

  test('has the products that fit, newest first, and follows what changes', async () => {
    const shelf = await makeCategory(catalogue, 'by-rule');
    const first = await makeProduct(catalogue, { title: 'Brass Lamp' }, 1_000);
    const second = await makeProduct(catalogue, { title: 'Copper LÁMP', categories: ['by-rule'] }, 5_000);
    await makeProduct(catalogue, { title: 'Tray' });
    const { slug, id, rule } = await aCollection({ rule: byTitle('lamp') });
    expect(rule).toEqual(byTitle('lamp'));
    await settle();
    expect(await titlesIn(slug)).toEqual(['Copper LÁMP', 'Brass Lamp']);

    const third = await makeProduct(catalogue, { title: 'Lampshade', variants: [variantInput(3_000)] });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Lampshade', 'Copper LÁMP', 'Brass Lamp']);

    const dear = { field: 'PRICE', operator: 'AT_LEAST', value: '3000 EUR' };
    const filed = { field: 'CATEGORY', operator: 'IS', value: shelf };
    const narrowed = { match: 'ALL', conditions: [...byTitle('lamp').conditions, dear] };
    expect(await change('updateCollection', { id, rule: narrowed })).toMatchObject({ version: 2, rule: narrowed });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Lampshade', 'Copper LÁMP']);

    const price = { minor: 2_999, currency: 'EUR' };
    const changePrice = 'mutation ($input: ChangePriceInput!) { changePrice(input: $input) { __typename } }';
    await catalogue.query(changePrice, { input: { variantId: third.variants[0]?.id, price } });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Copper LÁMP']);

    await change('updateCollection', { id, rule: { match: 'ANY', conditions: [filed, dear] } });
    await settle();
    const products = (await catalogue.events(id)).filter(({ type }) => type === 'collection.products-changed');
    const sets = products.map(({ data }) => {
      const { added, removed } = collectionProductsChangedV1.data.parse(data);
      return [new Set(added), new Set(removed)];
    });
    expect(sets).toEqual([
      [new Set([first.id, second.id]), new Set()],
      [new Set([third.id]), new Set()],
      [new Set(), new Set([first.id])],
      [new Set(), new Set([third.id])],
    ]);
    // What came and went by itself is no change of staff.
    const { collection } = await catalogue.query<{ collection: object }>(`{ collection(slug: "${slug}") { version } }`);
    expect(collection).toEqual({ version: 3 });
  });

  test('follows categories that are moved, and products that are filed elsewhere', async () => {
    const mutate = async (source: string, input: object) => catalogue.query(source, { input });
    const [top, branch, other] = [
      await makeCategory(catalogue, 'top'),
      await makeCategory(catalogue, 'branch'),
      await makeCategory(catalogue, 'other'),
    ];
    await makeProduct(catalogue, { title: 'Leaf', categories: ['branch'] });
    const rule = { conditions: [{ field: 'CATEGORY', operator: 'IS', value: top }] };
    const { slug } = await aCollection({ rule });
    await settle();
    expect(await titlesIn(slug)).toEqual([]);
    const move = 'mutation ($input: MoveCategoryInput!) { moveCategory(input: $input) { __typename } }';
    await mutate(move, { id: branch, parentId: top });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Leaf']);
    await mutate(move, { id: branch, parentId: null });
    await settle();
    expect(await titlesIn(slug)).toEqual([]);
    await mutate(move, { id: other, parentId: top });
    const remove = 'mutation ($input: DeleteCategoryInput!) { deleteCategory(input: $input) { __typename } }';
    await mutate(remove, { id: branch, moveProductsTo: other });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Leaf']);
  });

  test('becomes one by hand of what is in it, and one by rule again', async () => {
    const [a = '', b = ''] = await productsNamed('Turn 1', 'Turn 2');
    const { slug, id } = await aCollection({ rule: byTitle('Turn', 'STARTS_WITH') });
    await settle();
    expect(await change('updateCollection', { id, rule: null })).toMatchObject({ rule: null, productCount: 2 });
    await change('moveProductsInCollection', { collectionId: id, productIds: [a], place: 'FIRST' });
    expect(await titlesIn(slug)).toEqual(['Turn 1', 'Turn 2']);
    await change('removeProductsFromCollection', { collectionId: id, productIds: [b] });
    await change('updateCollection', { id, rule: byTitle('Turn', 'STARTS_WITH') });
    await settle();
    expect(await titlesIn(slug)).toEqual(['Turn 2', 'Turn 1']);
  });

  test.each<[object, string, string]>([
    [{ field: 'PRICE', operator: 'CONTAINS', value: '1 EUR' }, 'operator', 'one of IS, LESS_THAN, AT_MOST'],
    [{ field: 'PRICE', operator: 'IS', value: '12.50 EUR' }, 'value', 'minor units and a currency'],
    [{ field: 'PRICE', operator: 'IS', value: '99999999999999999 EUR' }, 'value', 'minor units and a currency'],
    [{ field: 'PRICE', operator: 'IS', value: '1 XXX' }, 'value', 'minor units and a currency'],
    [{ field: 'ON_SALE', operator: 'IS', value: 'yes' }, 'value', 'true or false'],
    [{ field: 'CREATED_AT', operator: 'BEFORE', value: 'yesterday' }, 'value', 'a time of RFC 3339'],
    [{ field: 'CREATED_AT', operator: 'IS', value: '2027-01-01T00:00:00Z' }, 'operator', 'one of BEFORE, AFTER'],
    [{ field: 'CATEGORY', operator: 'IS', value: 'tea' }, 'value', 'the id of what is meant'],
    [{ field: 'TITLE', operator: 'IS', value: ' ' }, 'value', '1 to 255 characters'],
    [{ field: 'TITLE', operator: 'IS', value: 'a\0' }, 'value', 'text without control characters'],
  ])('is refused with the condition %j, whose %s is at fault', async (condition, field, expected) => {
    const fine = { field: 'TITLE', operator: 'IS', value: 'fine' };
    expect(await aCollection({ rule: { conditions: [fine, condition] } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'rule', 'conditions', '1', field],
      message: expect.stringContaining(`rule.conditions.1.${field}: expected ${expected}`),
    });
  });

  test('is refused without conditions, with too many, and about a category that there is not', async () => {
    const fine = { field: 'TITLE', operator: 'IS', value: 'fine' };
    for (const conditions of [[], Array(51).fill(fine)]) {
      expect(await aCollection({ rule: { conditions } })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'rule', 'conditions'],
      });
    }
    const value = '01990000-0000-7000-8000-00000000dead';
    const conditions = [fine, { field: 'CATEGORY', operator: 'IS_NOT', value }];
    expect(await aCollection({ rule: { conditions } })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'rule', 'conditions', '1', 'value'],
    });
  });
});

test('a collection is changed, told apart by version, found by slug and by product, listed by title, and deleted', async () => {
  const { id, slug } = await aCollection({ title: 'Ümlaut', description: 'For a while' });
  const [a = ''] = await productsNamed('A');
  await change('addProductsToCollection', { collectionId: id, productIds: [a] });
  expect(await change('updateCollection', { id, title: 'Zen', expectedVersion: 2 })).toMatchObject({ version: 3 });
  expect(await change('updateCollection', { id, title: 'Zen', description: null })).toMatchObject({
    version: 4,
    description: null,
  });
  expect(await change('updateCollection', { id, title: 'Zen' })).toMatchObject({ version: 4 });
  const other = await aCollection({ title: 'Also' });
  expect(await change('updateCollection', { id, slug: other.slug })).toMatchObject({ code: 'ALREADY_EXISTS' });
  expect(await change('createCollection', { slug, title: 'x' })).toMatchObject({ code: 'ALREADY_EXISTS' });
  const stale: [Name, object][] = [
    ['updateCollection', { id, title: 'Mine' }],
    ['deleteCollection', { id }],
    ['addProductsToCollection', { collectionId: id, productIds: [a] }],
    ['removeProductsFromCollection', { collectionId: id, productIds: [a] }],
    ['moveProductsInCollection', { collectionId: id, productIds: [a] }],
  ];
  for (const [name, input] of stale) {
    expect(await change(name, { ...input, expectedVersion: 3 })).toMatchObject({
      __typename: 'CollectionConflict',
      code: 'COLLECTION_CONFLICT',
      path: ['input', 'expectedVersion'],
      collection: { version: 4 },
    });
  }
  const show = async () =>
    catalogue.query<{
      _entities: { collections: object[] }[];
      collection: object | null;
      collections: { edges: object[] };
    }>(
      `query ($of: [_Any!]!, $slug: String!) {
        _entities(representations: $of) { ... on Product { collections { title } } }
        collection(slug: $slug) { title }
        collections(first: 100) { edges { node { title } } }
      }`,
      { of: [{ __typename: 'Product', id: a }], slug },
    );
  const before = await show();
  expect(before).toMatchObject({ _entities: [{ collections: [{ title: 'Zen' }] }], collection: { title: 'Zen' } });
  expect(before.collections.edges.at(-1)).toEqual({ node: { title: 'Zen' } });
  expect(await change('deleteCollection', { id, expectedVersion: 4 })).toEqual({ __typename: 'CollectionDeleted', id });
  expect(await show()).toMatchObject({ _entities: [{ collections: [] }], collection: null });
  expect((await catalogue.events(id)).at(-1)).toMatchObject({ type: 'collection.deleted' });
  await catalogue.runJobs();
  expect(await catalogue.database.prisma.collectionProduct.count({ where: { collectionId: id } })).toBe(0);
});

test('the order of a collection needs one', async () => {
  const { errors } = await catalogue.ask('{ products(sort: COLLECTION) { edges { cursor } } }');
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringMatching('^sort:'),
  });
});

test('everybody may read collections, and only those with the right change them', async () => {
  const { slug } = await aCollection();
  const open = await catalogue.ask(`{ collection(slug: "${slug}") { rule { match } products { totalCount } } }`);
  expect(open.errors).toBeUndefined();
  const source = 'mutation { createCollection(input: { slug: "mine", title: "Mine" }) { __typename } }';
  const answer = await catalogue.ask(source, {}, { identity: aPerson({ roles: ['CUSTOMER'] }) });
  expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
