import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

type Name = 'createCategory' | 'updateCategory' | 'moveCategory' | 'deleteCategory';
const inputTypes: Record<Name, string> = {
  createCategory: 'CreateCategoryInput',
  updateCategory: 'UpdateCategoryInput',
  moveCategory: 'MoveCategoryInput',
  deleteCategory: 'DeleteCategoryInput',
};

const category =
  '... on Category { id slug name description version parent { slug } ancestors { slug } children { slug } }';
const conflict = '... on CategoryConflict { category { slug version } }';
const fields: Record<Name, string> = {
  createCategory: category,
  updateCategory: category + conflict,
  moveCategory: category + conflict,
  deleteCategory: `... on CategoryDeleted { id } ... on CategoryNotEmpty { childCount productCount } ${conflict}`,
};

/** What a mutation answers; tests know what they asked for. */
interface Outcome {
  __typename: string;
  id: string;
  version: number;
  [field: string]: unknown;
}

async function change(name: Name, input: object): Promise<Outcome> {
  const source = /* GraphQL */ `
    mutation ($input: ${inputTypes[name]}!) {
      outcome: ${name}(input: $input) {
        __typename
        ... on UserError { code message path }
        ${fields[name]}
      }
    }
  `;
  return (await catalogue.query<{ outcome: Outcome }>(source, { input })).outcome;
}

let made = 0;
async function aCategory(parentId: string | null = null, slug = `c-${++made}`): Promise<{ id: string; slug: string }> {
  const { id } = await change('createCategory', { slug, name: slug, parentId });
  return { id, slug };
}

async function show(slug: string) {
  const source = /* GraphQL */ `
    query ($slug: String!) {
      category(slug: $slug) {
        parent { slug }
        ancestors { slug }
        children { slug }
        productCount
        products(first: 10, sort: TITLE) { totalCount edges { node { title } } }
      }
    }
  `;
  interface Shown {
    category: {
      parent: { slug: string } | null;
      ancestors: { slug: string }[];
      children: { slug: string }[];
      productCount: number;
      products: { totalCount: number; edges: { node: { title: string } }[] };
    } | null;
  }
  const { category } = await catalogue.query<Shown>(source, { slug });
  if (!category) return null;
  const { edges, totalCount } = category.products;
  return {
    parent: category.parent?.slug ?? null,
    ancestors: category.ancestors.map(({ slug }) => slug),
    children: category.children.map(({ slug }) => slug),
    count: category.productCount,
    totalCount,
    titles: edges.map(({ node }) => node.title),
  };
}

const typesOf = async (id: string) =>
  (await catalogue.events(id)).map(({ type, aggregateVersion }) => [type, aggregateVersion]);

test('a category is created below another one, behind its siblings, and shows the way to it', async () => {
  const top = await aCategory();
  const middle = await aCategory(top.id);
  const first = await aCategory(middle.id);
  const second = await aCategory(middle.id);
  expect(await show(middle.slug)).toMatchObject({ parent: top.slug, children: [first.slug, second.slug] });
  expect(await show(second.slug)).toMatchObject({ ancestors: [top.slug, middle.slug], children: [] });
  const { rootCategories } = await catalogue.query<{ rootCategories: { slug: string }[] }>(
    '{ rootCategories { slug } }',
  );
  expect(rootCategories.at(-1)).toEqual({ slug: top.slug });
  expect(await show('no-such')).toBeNull();
});

test('products are listed and counted once in a category and in all above it', async () => {
  const top = await aCategory();
  const tea = await aCategory(top.id);
  const green = await aCategory(tea.id);
  const gifts = await aCategory(top.id);
  await makeProduct(catalogue, { title: 'Sencha', categories: [green.slug, gifts.slug] });
  await makeProduct(catalogue, { title: 'Assam', categories: [tea.slug] });
  await makeProduct(catalogue, { title: 'Card', categories: [gifts.slug] });
  expect(await show(top.slug)).toMatchObject({ count: 3, totalCount: 3, titles: ['Assam', 'Card', 'Sencha'] });
  expect(await show(tea.slug)).toMatchObject({ count: 2, totalCount: 2, titles: ['Assam', 'Sencha'] });
  expect(await show(green.slug)).toMatchObject({ count: 1, totalCount: 1, titles: ['Sencha'] });

  const filtered = async (categories: string[]) => {
    const source = 'query ($filter: ProductFilter) { products(filter: $filter) { totalCount } }';
    return (await catalogue.query<{ products: object }>(source, { filter: { categories } })).products;
  };
  expect(await filtered([tea.slug])).toEqual({ totalCount: 2 });
  expect(await filtered([green.slug, gifts.slug])).toEqual({ totalCount: 2 });

  await change('moveCategory', { id: tea.id, parentId: null });
  expect(await show(top.slug)).toMatchObject({ count: 2, titles: ['Card', 'Sencha'] });
});

test('a patch changes what it names', async () => {
  const { id, slug } = await aCategory();
  const described = await change('updateCategory', { id, description: ' All of it \n\n and more ' });
  expect(described).toMatchObject({ slug, name: slug, description: 'All of it \n\n and more', version: 2 });
  expect(await change('updateCategory', { id, name: 'Tea', slug: 'tea' })).toMatchObject({
    slug: 'tea',
    name: 'Tea',
    description: 'All of it \n\n and more',
    version: 3,
  });
  expect(await change('updateCategory', { id, description: null })).toMatchObject({ description: null, version: 4 });
  expect(await change('updateCategory', { id, name: 'Tea' })).toMatchObject({ version: 4 });
  expect(await typesOf(id)).toEqual([
    ['category.created', 1],
    ['category.updated', 2],
    ['category.updated', 3],
    ['category.updated', 4],
  ]);
  const other = await aCategory();
  expect(await change('updateCategory', { id: other.id, slug: 'tea' })).toMatchObject({
    code: 'ALREADY_EXISTS',
    path: ['input', 'slug'],
  });
});

describe('a move', () => {
  test('takes everything below along, to a place among the siblings', async () => {
    const top = await aCategory();
    const [a, b, c] = [await aCategory(top.id), await aCategory(top.id), await aCategory(top.id)];
    const below = await aCategory(a.id);
    await change('moveCategory', { id: a.id, after: b.id });
    expect(await show(top.slug)).toMatchObject({ children: [b.slug, a.slug, c.slug] });
    await change('moveCategory', { id: c.id, place: 'FIRST' });
    expect(await show(top.slug)).toMatchObject({ children: [c.slug, b.slug, a.slug] });
    await change('moveCategory', { id: c.id });
    expect(await show(top.slug)).toMatchObject({ children: [b.slug, a.slug, c.slug] });
    const moved = await change('moveCategory', { id: a.id, parentId: c.id });
    expect(moved).toMatchObject({ version: 3, parent: { slug: c.slug } });
    expect(await show(below.slug)).toMatchObject({ ancestors: [top.slug, c.slug, a.slug] });
    expect((await catalogue.events(a.id)).at(-1)).toMatchObject({
      type: 'category.moved',
      aggregateVersion: 3,
      data: { categoryId: a.id, fromParentId: top.id, toParentId: c.id },
    });
    // It is there already.
    expect(await change('moveCategory', { id: a.id, parentId: c.id })).toMatchObject({ version: 3 });
  });

  test('below itself, below nothing, behind a stranger or by two places is refused', async () => {
    const [top, stranger] = [await aCategory(), await aCategory()];
    const below = await aCategory((await aCategory(top.id)).id);
    const nobody = '01990000-0000-7000-8000-00000000dead';
    const { id } = top;
    const refusals: [object, string, string[]][] = [
      [{ id, parentId: id }, 'INVALID_INPUT', ['input', 'parentId']],
      [{ id, parentId: below.id }, 'INVALID_INPUT', ['input', 'parentId']],
      [{ id, parentId: nobody }, 'NOT_FOUND', ['input', 'parentId']],
      [{ id: nobody, parentId: null }, 'NOT_FOUND', ['input', 'id']],
      [{ id: below.id, after: stranger.id }, 'NOT_FOUND', ['input', 'after']],
      [{ id, after: id }, 'NOT_FOUND', ['input', 'after']],
      [{ id, after: stranger.id, place: 'LAST' }, 'INVALID_INPUT', ['input', 'place']],
      [{ id: 'a\0b' }, 'INVALID_INPUT', ['input', 'id']],
    ];
    for (const [input, code, path] of refusals) {
      expect([input, await change('moveCategory', input)]).toEqual([input, expect.objectContaining({ code, path })]);
    }
  });

  test('stays within the bounds of levels and of siblings', async () => {
    let parentId: string | null = null;
    const way: string[] = [];
    for (let level = 1; level <= 20; level++) {
      parentId = (await aCategory(parentId)).id;
      way.push(parentId);
    }
    const tooDeep = { code: 'INVALID_INPUT', message: 'parentId: expected a tree of at most 20 levels' };
    expect(await change('createCategory', { slug: 'deep', name: 'Deep', parentId })).toMatchObject(tooDeep);
    const branch = await aCategory();
    await aCategory(branch.id);
    expect(await change('moveCategory', { id: branch.id, parentId: way[18] })).toMatchObject(tooDeep);
    expect(await change('moveCategory', { id: branch.id, parentId: way[17] })).toMatchObject({ version: 2 });

    const full = await aCategory();
    await catalogue.database.prisma.$executeRaw`
      INSERT INTO category (id, slug, name, name_key, parent_id, position)
      SELECT gen_random_uuid(), 'full-' || n, 'n', 'n', ${full.id}::uuid, n FROM generate_series(1, 1000) AS n`;
    const tooMany = { code: 'INVALID_INPUT', message: 'parentId: expected at most 1000 categories right below it' };
    expect(await change('createCategory', { slug: 'more', name: 'More', parentId: full.id })).toMatchObject(tooMany);
    expect(await change('moveCategory', { id: branch.id, parentId: full.id })).toMatchObject(tooMany);
  });
});

describe('deleting', () => {
  test('is refused while there is something in the category, unless its products are filed elsewhere', async () => {
    const [top, other] = [await aCategory(), await aCategory()];
    const below = await aCategory(top.id);
    const both = await makeProduct(catalogue, { categories: [top.slug, other.slug] });
    const one = await makeProduct(catalogue, { categories: [top.slug] });
    const notEmpty = { code: 'CATEGORY_NOT_EMPTY', path: ['input', 'id'] };
    expect(await change('deleteCategory', { id: top.id, moveProductsTo: other.id })).toMatchObject({
      ...notEmpty,
      childCount: 1,
      productCount: 2,
    });
    expect(await change('deleteCategory', { id: below.id })).toEqual({ __typename: 'CategoryDeleted', id: below.id });
    expect(await change('deleteCategory', { id: top.id })).toMatchObject({ ...notEmpty, childCount: 0 });
    for (const moveProductsTo of [top.id, below.id]) {
      expect(await change('deleteCategory', { id: top.id, moveProductsTo })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'moveProductsTo'],
      });
    }
    expect(await change('deleteCategory', { id: top.id, moveProductsTo: other.id })).toMatchObject({ id: top.id });
    expect(await show(top.slug)).toBeNull();
    expect(await show(other.slug)).toMatchObject({ count: 2 });
    const filed = await catalogue.database.prisma.productCategory.findMany({
      where: { productId: { in: [both.id, one.id] } },
      select: { categoryId: true },
    });
    expect(filed).toEqual([{ categoryId: other.id }, { categoryId: other.id }]);
    expect((await catalogue.events(top.id)).at(-1)).toMatchObject({
      type: 'category.deleted',
      aggregateVersion: 2,
      data: { categoryId: top.id, productsMovedTo: other.id },
    });
  });
});

test('only products that are for sale are counted; deleted ones are in the way of nobody', async () => {
  const { id, slug } = await aCategory();
  await makeProduct(catalogue, { categories: [slug], status: 'DRAFT' });
  const product = await makeProduct(catalogue, { categories: [slug] });
  expect(await show(slug)).toMatchObject({ count: 1, totalCount: 1 });
  expect(await change('deleteCategory', { id })).toMatchObject({ productCount: 2 });
  await catalogue.database.prisma.product.updateMany({
    where: { categories: { some: { categoryId: id } } },
    data: { deletedAt: new Date(), status: 'ARCHIVED' },
  });
  expect(await show(slug)).toMatchObject({ count: 0 });
  expect(await change('deleteCategory', { id })).toEqual({ __typename: 'CategoryDeleted', id });
  expect(await catalogue.database.prisma.product.count({ where: { id: product.id } })).toBe(1);
});

test.each<Name>(['updateCategory', 'moveCategory', 'deleteCategory'])(
  '%s changes nothing that somebody else changed meanwhile',
  async (name) => {
    const { id, slug } = await aCategory();
    await change('updateCategory', { id, description: 'Of somebody else' });
    const wanted = name === 'updateCategory' ? { name: 'Mine' } : {};
    const events = await typesOf(id);
    expect(await change(name, { id, ...wanted, expectedVersion: 1 })).toMatchObject({
      __typename: 'CategoryConflict',
      code: 'CATEGORY_CONFLICT',
      path: ['input', 'expectedVersion'],
      category: { slug, version: 2 },
    });
    expect(await typesOf(id)).toEqual(events);
    expect(await change(name, { id, ...wanted, expectedVersion: 2 })).not.toHaveProperty('code');
  },
);

test.each<[Name, object]>([
  ['updateCategory', { slug: null }],
  ['updateCategory', { name: '\u200b' }],
  ['updateCategory', { description: 'x'.repeat(5_001) }],
  ['createCategory', { slug: 'fine', name: 'a\0b' }],
  ['createCategory', { slug: 'fine', name: 'Fine', parentId: 'nonsense' }],
])('%s names the field at fault of %j', async (name, fields) => {
  const { id } = await aCategory();
  const field = Object.keys(fields).at(-1);
  const input = name === 'createCategory' ? fields : { id, ...fields };
  expect(await change(name, input)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] });
});

test('everybody may read the tree, and only those with the right change it', async () => {
  const { errors } = await catalogue.ask('{ rootCategories { children { ancestors { productCount } } } }');
  expect(errors).toBeUndefined();
  const source = 'mutation ($id: ID!) { deleteCategory(input: { id: $id }) { __typename } }';
  const { id } = await aCategory();
  const answer = await catalogue.ask(source, { id }, { identity: aPerson({ roles: ['CUSTOMER'] }) });
  expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('the number of statements does not depend on how many categories there are', async () => {
  const top = await aCategory();
  const statements = async () => {
    const before = catalogue.statements();
    await catalogue.query(
      'query ($slug: String!) { category(slug: $slug) { children { productCount parent { slug } ancestors { slug } children { slug } } } }',
      { slug: top.slug },
    );
    return catalogue.statements() - before;
  };
  await aCategory(top.id);
  const ofOne = await statements();
  for (let more = 0; more < 5; more++) await aCategory(top.id);
  expect(await statements()).toBe(ofOne);
});
