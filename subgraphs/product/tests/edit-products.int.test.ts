import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, readProduct, tryChange } from './change-products.ts';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeCategory(catalogue, 'ceramics');
  await makeCategory(catalogue, 'kitchen');
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('updateProduct', () => {
  test('changes what it is given, removes by null, and leaves the rest', async () => {
    const { id: productId } = await makeProduct(catalogue, {
      vendor: 'Çini Atelier',
      tags: ['gift'],
      categories: ['ceramics'],
    });
    const described = await change(catalogue, 'updateProduct', {
      productId,
      ...{
        title: 'Kütahya Bowl',
        productType: 'Bowl',
        seo: { title: 'Bowls', description: 'By hand' },
        taxClass: 'reduced',
      },
    });
    expect(described).toMatchObject({
      ...{
        title: 'Kütahya Bowl',
        productType: 'Bowl',
        seo: { title: 'Bowls', description: 'By hand' },
        taxClass: 'reduced',
      },
      ...{ vendor: 'Çini Atelier', tags: ['gift'], categories: [{ slug: 'ceramics' }], version: 2 },
    });
    const cleared = await change(catalogue, 'updateProduct', {
      productId,
      ...{ vendor: null, productType: null, seo: null, tags: [], categories: ['kitchen'] },
    });
    expect(cleared).toMatchObject({
      ...{
        vendor: null,
        productType: null,
        seo: { title: null, description: null },
        tags: [],
        categories: [{ slug: 'kitchen' }],
      },
      ...{ title: 'Kütahya Bowl', taxClass: 'reduced', version: 3 },
    });
    expect(await readProduct(catalogue, { id: productId })).toEqual({ ...cleared, __typename: undefined });
  });

  test('finds the product by its new words, and by its SKU', async () => {
    const { id: productId } = await makeProduct(catalogue, {
      title: 'Nameless',
      variants: [variantInput(100, { sku: 'ZX-4711' })],
    });
    await change(catalogue, 'updateProduct', {
      productId,
      title: 'Samovar',
      descriptionHtml: '<p>Made of <b>copper</b></p>',
    });
    const found = async (search: string) => {
      const { products } = await catalogue.query<{ products: { edges: { node: { id: string } }[] } }>(
        'query ($search: String) { products(search: $search) { edges { node { id } } } }',
        { search },
      );
      return products.edges.map(({ node }) => node.id);
    };
    for (const text of ['samovar', 'copper', 'zx-4711', '4711']) expect(await found(text)).toEqual([productId]);
    expect(await found('nameless')).toEqual([]);
  });

  test('takes HTML, leaves out what must not be shown, and makes plain text of it', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const html =
      '<h2 onclick="x()">Care</h2><p>Wash &amp; dry<script>alert(1)</script></p><ul><li>by hand<li><a href="javascript:x">no</a></ul><iframe src="//evil"></iframe>';
    expect(await change(catalogue, 'updateProduct', { productId, descriptionHtml: html })).toMatchObject({
      descriptionHtml: '<h2>Care</h2><p>Wash &amp; dry</p><ul><li>by hand</li><li><a>no</a></li></ul>',
      description: 'Care\nWash & dry\nby hand\nno',
    });
    expect(await change(catalogue, 'updateProduct', { productId, description: 'One <i>\n\nTwo' })).toMatchObject({
      description: 'One <i>\n\nTwo',
      descriptionHtml: '<p>One &lt;i&gt;</p><p>Two</p>',
    });
  });

  test('lets a former slug lead to the product, until another one has it', async () => {
    const { id, slug: first } = await makeProduct(catalogue);
    await change(catalogue, 'updateProduct', { productId: id, slug: 'second-name' });
    await change(catalogue, 'updateProduct', { productId: id, slug: 'third-name' });
    expect(await readProduct(catalogue, { slug: first })).toMatchObject({
      id,
      slug: 'third-name',
      redirectedFrom: first,
    });
    expect(await readProduct(catalogue, { slug: 'second-name' })).toMatchObject({ id, redirectedFrom: 'second-name' });
    expect(await readProduct(catalogue, { slug: 'third-name' })).toMatchObject({ id, redirectedFrom: null });

    const suggested = await makeProduct(catalogue, { slug: null, title: 'Second name' });
    expect(suggested.slug).toBe('second-name-2');
    const other = await makeProduct(catalogue, { slug: 'second-name' });
    expect(await readProduct(catalogue, { slug: 'second-name' })).toMatchObject({ id: other.id, redirectedFrom: null });

    await change(catalogue, 'updateProduct', { productId: id, slug: first });
    expect(await readProduct(catalogue, { slug: first })).toMatchObject({ id, redirectedFrom: null });
    expect(await readProduct(catalogue, { slug: 'third-name' })).toMatchObject({ id, redirectedFrom: 'third-name' });
    const renamed = (await catalogue.events(id)).filter(({ type }) => type === 'product.slug-changed');
    expect(renamed).toHaveLength(3);
  });

  test.each([
    ['a slug that another product has', { slug: 'taken-slug' }, 'AlreadyExists', 'input.slug'],
    ['a category that there is not', { categories: ['ceramics', 'nowhere'] }, 'NotFound', 'input.categories.1'],
    ['no title', { title: null }, 'InvalidInput', 'input.title'],
    ['a blank title', { title: ' ' }, 'InvalidInput', 'input.title'],
    ['a tax class with spaces', { taxClass: 'a b' }, 'InvalidInput', 'input.taxClass'],
    ['HTML with NUL', { descriptionHtml: 'a\0' }, 'InvalidInput', 'input.descriptionHtml'],
    [
      'HTML with too much text',
      { descriptionHtml: `<p>${'x'.repeat(20_001)}</p>` },
      'InvalidInput',
      'input.descriptionHtml',
    ],
    ['a version below 1', { expectedVersion: 0 }, 'InvalidInput', 'input.expectedVersion'],
  ])('refuses %s and changes nothing', async (_what, input, __typename, path) => {
    const { id: productId } = await makeProduct(catalogue);
    const other = await makeProduct(catalogue, { slug: 'taken-slug' });
    const before = await readProduct(catalogue, { id: productId });
    expect(await tryChange(catalogue, 'updateProduct', { productId, ...input })).toMatchObject({
      __typename,
      path: path.split('.'),
    });
    expect(await readProduct(catalogue, { id: productId })).toEqual(before);
    expect(await catalogue.events(productId)).toHaveLength(1);
    await change(catalogue, 'deleteProduct', { productId: other.id });
  });

  test('is refused for an unknown product', async () => {
    const productId = '01990000-0000-7000-8000-000000000000';
    expect(await tryChange(catalogue, 'updateProduct', { productId, title: 'x' })).toMatchObject({
      __typename: 'NotFound',
      path: ['input', 'productId'],
    });
  });
});

describe('a change', () => {
  test('on what somebody else has changed since is a conflict that shows what is there', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const { version } = await change(catalogue, 'updateProduct', { productId, expectedVersion: 1, title: 'Mine' });
    const late = await tryChange(catalogue, 'archiveProduct', { productId, expectedVersion: 1 });
    expect(late).toMatchObject({
      __typename: 'ProductConflict',
      path: ['input', 'expectedVersion'],
      product: { id: productId, version, title: 'Mine' },
    });
    expect(await change(catalogue, 'archiveProduct', { productId, expectedVersion: version })).toMatchObject({
      status: 'ARCHIVED',
    });
  });

  test('of two that read the same version only one takes effect', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const results = await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) =>
        tryChange(catalogue, 'updateProduct', { productId, expectedVersion: 1, title }),
      ),
    );
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'Product',
      'ProductConflict',
      'ProductConflict',
      'ProductConflict',
    ]);
    expect(await catalogue.events(productId)).toHaveLength(2);
  });

  test('that makes no difference has no version, no event and no line in the history', async () => {
    const { id: productId, title } = await makeProduct(catalogue);
    expect(await change(catalogue, 'updateProduct', { productId, title, tags: [] })).toMatchObject({ version: 1 });
    expect(await catalogue.events(productId)).toHaveLength(1);
  });

  test('is told in the history, with who made it', async () => {
    const { id: productId, variants } = await makeProduct(catalogue, { title: 'Old' });
    await change(catalogue, 'updateProduct', { productId, title: 'New', tags: ['a'] });
    await catalogue.query('mutation ($input: ChangePriceInput!) { changePrice(input: $input) { __typename } }', {
      input: { variantId: variants[0]?.id, price: { minor: 750, currency: 'EUR' } },
    });
    const { product } = await catalogue.query<{
      product: { changes: { edges: { node: object }[]; pageInfo: object } };
    }>(
      `query ($id: ID) { product(id: $id) { changes(first: 2) {
        edges { node { version actorId fields { field variantId before after } } } pageInfo { hasNextPage }
      } } }`,
      { id: productId },
    );
    const [variantId, actorId] = [variants[0]?.id, staff.userId];
    expect(product.changes.edges.map(({ node }) => node)).toEqual([
      { version: 3, actorId, fields: [{ field: 'price', variantId, before: '10.00 EUR', after: '7.50 EUR' }] },
      {
        ...{ version: 2, actorId },
        fields: [
          { field: 'title', variantId: null, before: 'Old', after: 'New' },
          { field: 'tags', variantId: null, before: '[]', after: '["a"]' },
          // It is called like the product.
          { field: 'title', variantId, before: 'Old', after: 'New' },
        ],
      },
    ]);
    expect(product.changes.pageInfo).toEqual({ hasNextPage: false });
  });

  test('is for callers who may write to the catalogue only, its history for those who may read it', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const reader = { identity: { ...staff, scopes: ['catalog:read'] } };
    const { errors } = await catalogue.ask(
      'mutation ($input: ArchiveProductInput!) { archiveProduct(input: $input) { __typename } }',
      { input: { productId } },
      reader,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const history = 'query ($id: ID) { product(id: $id) { changes { edges { cursor } } } }';
    expect((await catalogue.ask(history, { id: productId }, reader)).errors).toBeUndefined();
    const customer = { identity: { ...staff, scopes: [] } };
    expect((await catalogue.ask(history, { id: productId }, customer)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('duplicateProduct', () => {
  test('makes a draft of everything, with other ids, SKUs and no barcodes', async () => {
    const { id: productId } = await makeProduct(catalogue, {
      title: 'Lamp',
      slug: 'lamp',
      categories: ['ceramics'],
      media: [{ url: 'https://images.souk.test/lamp.jpg' }],
      variants: [variantInput(100, { sku: 'LAMP', barcode: '4006381333931' })],
    });
    const original = await readProduct(catalogue, { id: productId });
    await change(catalogue, 'updateVariant', { variantId: original?.variants[0]?.id, mediaId: original?.media[0]?.id });
    const copy = await change(catalogue, 'duplicateProduct', { productId });
    expect(copy).toMatchObject({
      ...{ title: 'Lamp (copy)', slug: 'lamp-copy', status: 'DRAFT', publishedAt: null, version: 1 },
      categories: [{ slug: 'ceramics' }],
      media: [{ url: 'https://images.souk.test/lamp.jpg' }],
      variants: [
        { sku: 'LAMP-COPY', title: 'Lamp (copy)', barcode: null, media: { url: 'https://images.souk.test/lamp.jpg' } },
      ],
    });
    expect(copy.media[0]?.id).not.toBe(original?.media[0]?.id);
    expect(await tryChange(catalogue, 'duplicateProduct', { productId })).toMatchObject({
      __typename: 'AlreadyExists',
      path: ['input', 'skuSuffix'],
    });
    expect(await change(catalogue, 'duplicateProduct', { productId, skuSuffix: '-2', title: 'Lamp' })).toMatchObject({
      slug: 'lamp-2',
    });
  });

  test('takes over what variants cost in other currencies, and tells of it', async () => {
    const { id: productId, variants } = await makeProduct(catalogue);
    const prices = [{ variantId: variants[0]?.id, currency: 'JPY', price: 1500 }];
    await catalogue.query(
      'mutation ($input: SetVariantPricesInput!) { setVariantPrices(input: $input) { __typename } }',
      { input: { prices } },
    );
    const copy = await change(catalogue, 'duplicateProduct', { productId });
    expect(copy.version).toBe(2);
    const { product } = await catalogue.query<{ product: unknown }>(
      'query ($id: ID) { product(id: $id) { version variants { otherPrices { price { minor currency } } } } }',
      { id: copy.id },
    );
    expect(product).toEqual({ version: 2, variants: [{ otherPrices: [{ price: { minor: 1500, currency: 'JPY' } }] }] });
    expect((await catalogue.events(copy.id)).map(({ type }) => type)).toEqual([
      'product.created',
      'product.prices-changed',
    ]);
  });
});
