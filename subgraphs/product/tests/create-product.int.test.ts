import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import {
  createProduct,
  createProductMutation,
  makeCategory,
  makeProduct,
  productInput,
  variantInput,
} from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;

const eventsOf = (aggregateId: string) => catalogue.events(aggregateId);

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeCategory(catalogue, 'ceramics', 'Ceramics');
  await makeCategory(catalogue, 'kitchen', 'Kitchen');
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('createProduct', () => {
  test('keeps everything it is given and serves it back', async () => {
    const { slug } = await makeProduct(catalogue, {
      title: 'Kütahya Bowl',
      description: 'Fired <em>twice</em>.',
      vendor: 'Çini Atelier',
      tags: ['bowl', 'gift', 'bowl'],
      categories: ['kitchen', 'ceramics'],
      media: [{ url: 'https://images.souk.test/bowl.jpg', alt: 'A bowl' }, { url: 'https://images.souk.test/2.jpg' }],
      variants: [
        variantInput(2500, {
          sku: 'BOWL-L',
          selectedOptions: [
            { name: 'Size', value: 'L' },
            { name: 'Glaze', value: 'Blue' },
          ],
        }),
        variantInput(1500, {
          sku: 'BOWL-S',
          selectedOptions: [
            { name: 'Glaze', value: 'Blue' },
            { name: 'Size', value: 'S' },
          ],
          compareAtPrice: { minor: 1800, currency: 'EUR' },
        }),
      ],
    });
    const { product } = await catalogue.query<{ product: unknown }>(
      /* GraphQL */ `
        query ($slug: String!) {
          product(slug: $slug) {
            title description vendor tags
            categories { slug name }
            options { name values }
            media { url alt }
            priceRange { min { amount currency } max { minor } }
            variants { sku title selectedOptions { name value } price { minor amount } compareAtPrice { minor } product { slug } }
          }
        }
      `,
      { slug },
    );
    expect(product).toEqual({
      title: 'Kütahya Bowl',
      description: 'Fired <em>twice</em>.',
      vendor: 'Çini Atelier',
      tags: ['bowl', 'gift'],
      categories: [
        { slug: 'kitchen', name: 'Kitchen' },
        { slug: 'ceramics', name: 'Ceramics' },
      ],
      options: [
        { name: 'Size', values: ['L', 'S'] },
        { name: 'Glaze', values: ['Blue'] },
      ],
      media: [
        { url: 'https://images.souk.test/bowl.jpg', alt: 'A bowl' },
        { url: 'https://images.souk.test/2.jpg', alt: null },
      ],
      priceRange: { min: { amount: '15.00', currency: 'EUR' }, max: { minor: 2500 } },
      variants: [
        {
          sku: 'BOWL-L',
          title: 'L / Blue',
          selectedOptions: [
            { name: 'Size', value: 'L' },
            { name: 'Glaze', value: 'Blue' },
          ],
          price: { minor: 2500, amount: '25.00' },
          compareAtPrice: null,
          product: { slug },
        },
        {
          sku: 'BOWL-S',
          title: 'S / Blue',
          selectedOptions: [
            { name: 'Size', value: 'S' },
            { name: 'Glaze', value: 'Blue' },
          ],
          price: { minor: 1500, amount: '15.00' },
          compareAtPrice: { minor: 1800 },
          product: { slug },
        },
      ],
    });
  });

  test('tells the other subgraphs of every variant', async () => {
    const { id, variants } = await makeProduct(catalogue, { variants: [variantInput(500), variantInput(700)] });
    expect(await eventsOf(id)).toMatchObject([
      {
        type: 'product.created',
        aggregateVersion: 1,
        correlationId: 'correlation',
        actor: { type: 'user', id: staff.userId },
        data: {
          productId: id,
          variants: [
            { variantId: variants[0]?.id, sku: variants[0]?.sku, price: { minor: 500, currency: 'EUR' } },
            { variantId: variants[1]?.id, sku: variants[1]?.sku, price: { minor: 700, currency: 'EUR' } },
          ],
        },
      },
    ]);
  });

  test.each([
    ['Cup-É', 'Cup-E\u0301'],
    ['abc', 'abc\u200b'],
    ['gâteau 1', '\u3000ga\u0302teau\u00a01 '],
  ])('takes %j and %j for the same SKU', async (one, other) => {
    await makeProduct(catalogue, { variants: [variantInput(100, { sku: one })] });
    expect(
      await createProduct(catalogue, productInput({ variants: [variantInput(100, { sku: other })] })),
    ).toMatchObject({
      code: 'ALREADY_EXISTS',
      path: ['input', 'variants', '0', 'sku'],
    });
    const source = 'query ($sku: String!) { variant(sku: $sku) { sku } }';
    expect(await catalogue.query(source, { sku: other })).toEqual({ variant: { sku: one } });
  });

  test('makes the slug from the title, with a number when that is taken', async () => {
    const input = { slug: undefined, title: "Médina's Lantern, No. 1" };
    const slugs = [];
    for (let count = 0; count < 3; count++) slugs.push((await makeProduct(catalogue, input)).slug);
    expect(slugs).toEqual(['medinas-lantern-no-1', 'medinas-lantern-no-1-2', 'medinas-lantern-no-1-3']);
  });

  test.each([
    ['شاي', 'shy'],
    ['绿茶', 'lucha'],
    ['さら', 'sara'],
    ['🍵', 'tea'],
    ['¿?', 'product'],
  ])('makes a slug of %j', async (title, slug) => {
    expect((await makeProduct(catalogue, { slug: undefined, title })).slug).toBe(slug);
    expect((await makeProduct(catalogue, { slug: undefined, title })).slug).toBe(`${slug}-2`);
  });

  test('gives each of many products of one title that are created at once a slug of its own', async () => {
    const input = { slug: undefined, title: 'Everybody’s Choice' };
    const made = await Promise.all(Array.from({ length: 20 }, () => makeProduct(catalogue, input)));
    const expected = [
      'everybodys-choice',
      ...Array.from({ length: 19 }, (_, index) => `everybodys-choice-${index + 2}`),
    ];
    expect(made.map(({ slug }) => slug).toSorted()).toEqual(expected.toSorted());
    for (const { id, slug } of made) {
      const query = 'query ($slug: String!) { product(slug: $slug) { id } }';
      expect(await catalogue.query(query, { slug })).toEqual({ product: { id } });
    }
  });

  test('refuses a slug that was given and is taken, and leaves nothing behind', async () => {
    await makeProduct(catalogue, { slug: 'given' });
    const refused = productInput({ slug: 'given' });
    expect(await createProduct(catalogue, refused)).toEqual({
      __typename: 'AlreadyExists',
      code: 'ALREADY_EXISTS',
      message: 'There is a product with the slug given already.',
      path: ['input', 'slug'],
    });
    const query = 'query ($sku: String!) { variant(sku: $sku) { id } }';
    expect(await catalogue.query(query, { sku: refused.variants[0]?.sku })).toEqual({ variant: null });
  });

  test('names the variant that does not go with those before it', async () => {
    const usd = { minor: 1, currency: 'USD' };
    expect(
      await createProduct(catalogue, productInput({ variants: [variantInput(), variantInput(1, { price: usd })] })),
    ).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'variants.1.price.currency: expected EUR, as for the first variant',
      path: ['input', 'variants', '1', 'price', 'currency'],
    });
    const sizes = [{ name: 'Size', value: 'L' }];
    expect(
      await createProduct(
        catalogue,
        productInput({ variants: [variantInput(1, { selectedOptions: sizes }), variantInput()] }),
      ),
    ).toMatchObject({
      message: 'variants.1.selectedOptions: expected a value for each of Size, as for the first variant',
      path: ['input', 'variants', '1', 'selectedOptions'],
    });
  });

  test('names the SKU that is taken and leaves nothing behind', async () => {
    await makeProduct(catalogue, { variants: [variantInput(100, { sku: 'TAKEN' })] });
    const refused = productInput({ variants: [variantInput(), variantInput(100, { sku: 'TAKEN' })] });
    const before = await catalogue.events();
    expect(await createProduct(catalogue, refused)).toMatchObject({
      __typename: 'AlreadyExists',
      code: 'ALREADY_EXISTS',
      path: ['input', 'variants', '1', 'sku'],
    });
    expect(await catalogue.events()).toEqual(before);
    expect(
      await catalogue.query('query ($sku: String!) { variant(sku: $sku) { id } }', { sku: refused.variants[0]?.sku }),
    ).toEqual({ variant: null });
  });

  test('names the category that does not exist', async () => {
    expect(await createProduct(catalogue, productInput({ categories: ['kitchen', 'no-such'] }))).toMatchObject({
      __typename: 'NotFound',
      path: ['input', 'categories', '1'],
    });
  });

  test('creates one product of fifty created at once with the same slug', async () => {
    const attempts = Array.from({ length: 50 }, () => createProduct(catalogue, productInput({ slug: 'only-one' })));
    const outcomes = Map.groupBy(await Promise.all(attempts), ({ __typename }) => __typename);
    expect(outcomes.get('Product')).toHaveLength(1);
    expect(outcomes.get('AlreadyExists')).toHaveLength(49);
  });

  test('never deadlocks over SKUs that are given in different orders', async () => {
    const skus = ['DEAD-1', 'DEAD-2', 'DEAD-3', 'DEAD-4'];
    const attempts = Array.from({ length: 20 }, (_, index) => {
      const given = index % 2 ? skus : skus.toReversed();
      return createProduct(catalogue, productInput({ variants: given.map((sku) => variantInput(100, { sku })) }));
    });
    const outcomes = Map.groupBy(await Promise.all(attempts), ({ __typename }) => __typename);
    expect([outcomes.get('Product')?.length, outcomes.get('AlreadyExists')?.length]).toEqual([1, 19]);
  });

  test('takes a title whose folded form is far longer than an index entry', async () => {
    await makeProduct(catalogue, { title: 'ﷺ'.repeat(255) });
  });

  test('is refused without the scope', async () => {
    const { errors } = await catalogue.ask(createProductMutation, { input: productInput() });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const customer = { identity: { ...staff, scopes: [] } };
    const refused = await catalogue.ask(createProductMutation, { input: productInput() }, customer);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('createCategory', () => {
  const mutation = `mutation ($input: CreateCategoryInput!) {
    createCategory(input: $input) { __typename ... on Category { slug name } ... on UserError { code path } }
  }`;
  const create = async (input: object) =>
    (await catalogue.query<{ createCategory: unknown }>(mutation, { input })).createCategory;

  test('creates a category once', async () => {
    const input = { slug: 'spices', name: ' Spices ' };
    expect(await create(input)).toEqual({ __typename: 'Category', slug: 'spices', name: 'Spices' });
    expect(await create(input)).toEqual({
      __typename: 'AlreadyExists',
      code: 'ALREADY_EXISTS',
      path: ['input', 'slug'],
    });
  });

  test('tells of a category that is new, and of no other', async () => {
    const told = () => readOutbox(catalogue.database.prisma, { type: 'category.created' });
    const before = await told();
    const input = { slug: 'told', name: 'Told' };
    await create(input);
    await create(input);
    const after = await told();
    expect(after).toHaveLength(before.length + 1);
    const { id } = await catalogue.database.prisma.category.findUniqueOrThrow({ where: { slug: 'told' } });
    expect(after.find(({ aggregateId }) => aggregateId === id)).toMatchObject({
      aggregateVersion: 1,
      data: { categoryId: id },
    });
    await catalogue.database.prisma.category.delete({ where: { id } });
  });

  test.each([
    [{ slug: 'No Capitals', name: 'x' }, 'slug'],
    [{ slug: 'a--b', name: 'x' }, 'slug'],
    [{ slug: 'a'.repeat(101), name: 'x' }, 'slug'],
    [{ slug: 'fine', name: ' ' }, 'name'],
  ])('refuses %j', async (input, field) => {
    expect(await create(input)).toEqual({ __typename: 'InvalidInput', code: 'INVALID_INPUT', path: ['input', field] });
  });

  test('lists categories by name, without regard to accents and case, as products by title', async () => {
    const names = ['Épices', 'eggs', 'Çini', 'Straße', 'strasbourg', 'Ätherische Öle', 'Zimt', 'ångström'];
    for (const [index, name] of names.entries()) {
      await create({ slug: `named-${index}`, name });
      await makeProduct(catalogue, { title: name });
    }
    const expected = ['ångström', 'Ätherische Öle', 'Çini', 'eggs', 'Épices', 'strasbourg', 'Straße', 'Zimt'];
    const { categories, products } = await catalogue.query<{
      categories: { slug: string; name: string }[];
      products: { edges: { node: { title: string } }[] };
    }>('{ categories { slug name } products(first: 100, sort: TITLE) { edges { node { title } } } }');
    const named = categories.filter(({ slug }) => slug.startsWith('named-')).map(({ name }) => name);
    expect(named).toEqual(expected);
    const titles = products.edges.map(({ node }) => node.title).filter((title) => names.includes(title));
    expect(titles).toEqual(expected);
    await catalogue.database.prisma.category.deleteMany({ where: { slug: { startsWith: 'named-' } } });
  });
});
