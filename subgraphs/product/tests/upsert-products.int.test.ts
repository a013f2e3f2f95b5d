import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { listWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import { change, readProduct } from './change-products.ts';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeCategory(catalogue, 'ceramics');
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const fields = `
  id status progress { done total } result { name count }
  rejected(first: 100) { edges { node { index code message } } }`;

interface Job {
  __typename: string;
  id: string;
  status: string;
  result: { name: string; count: number }[];
  rejected: { edges: { node: { index: number; code: string; message: string } }[] };
}

async function start(products: readonly object[], input: object = {}) {
  const { upsertProducts } = await catalogue.query<{ upsertProducts: Job }>(
    `mutation ($input: UpsertProductsInput!) {
      upsertProducts(input: $input) { __typename ... on Job { ${fields} } ... on UserError { code path message } }
    }`,
    { input: { idempotencyKey: uuidv7(), products, ...input } },
  );
  return upsertProducts;
}

/** What came of a job: the counts above 0, and why which products were not taken. */
async function put(products: readonly object[], input: object = {}) {
  const key = { idempotencyKey: uuidv7(), ...input };
  await start(products, key);
  await catalogue.runJobs();
  const job = await start(products, key);
  expect(job.status).toBe('COMPLETED');
  return {
    ...Object.fromEntries(job.result.filter(({ count }) => count > 0).map(({ name, count }) => [name, count])),
    rejected: job.rejected.edges.map(({ node: { index, code, message } }) => [index, code, fieldsIn(message)]),
  };
}

/** Each stands at the beginning of a line. */
const fieldsIn = (message: string) => message.replaceAll(/:.*$/gm, '').replaceAll('\n', ' ');

const price = (minor: number) => ({ minor, currency: 'EUR' });
const size = (value: string) => [{ name: 'Size', value }];
const shirt = (slug: string, ...sizes: string[]) => ({
  slug,
  title: 'Shirt',
  variants: sizes.map((value) => ({ selectedOptions: size(value), price: price(1000) })),
});

describe('upsertProducts', () => {
  test('puts many together as if one by one: what one gives up another takes, and one that is refused keeps none out', async () => {
    const priced = (sku: string) => ({ sku, selectedOptions: [], price: price(100) });
    const one = (slug: string, sku: string, more: object = {}) => ({
      slug,
      title: slug,
      variants: [priced(sku)],
      ...more,
    });
    await put([one('giver', 'GIVEN'), one('keeper', 'KEPT')]);
    const outcome = await put([
      one('early', 'GIVEN'),
      one('giver', 'GIVER-NEW'),
      one('taker', 'GIVEN'),
      one('late', 'GIVEN'),
      one('greedy', 'KEPT'),
      one('lost', 'LOST', { categories: ['nowhere'] }),
      shirt('made', 'S', 'M'),
      one('maker', 'MADE-S'),
      { slug: 'untitled', variants: [priced('UNTITLED')] },
    ]);
    expect(outcome).toEqual({
      ...{ created: 2, updated: 1 },
      rejected: [
        [0, 'ALREADY_EXISTS', 'variants.0.sku'],
        [3, 'ALREADY_EXISTS', 'variants.0.sku'],
        [4, 'ALREADY_EXISTS', 'variants.0.sku'],
        [5, 'NOT_FOUND', 'categories.0'],
        [7, 'ALREADY_EXISTS', 'variants.0.sku'],
        [8, 'INVALID_INPUT', 'title'],
      ],
    });
    const taker = await readProduct(catalogue, { slug: 'taker' });
    expect(taker).toMatchObject({ variants: [{ sku: 'GIVEN' }], version: 1 });
    expect(await catalogue.events(taker?.id)).toMatchObject([{ type: 'product.created', aggregateVersion: 1 }]);
    const giver = await readProduct(catalogue, { slug: 'giver' });
    expect((await catalogue.events(giver?.id)).map(({ type }) => type)).toEqual(['product.created', 'product.updated']);
    expect(await catalogue.database.prisma.productChange.count({ where: { productId: giver?.id ?? '' } })).toBe(1);
  });

  test('finds a product by its slug in any language, once', async () => {
    await put([shirt('coat', 'S')]);
    const before = await readProduct(catalogue, { slug: 'coat' });
    await catalogue.query(
      'mutation ($input: TranslateProductInput!) { translateProduct(input: $input) { __typename } }',
      { input: { productId: before?.id, language: 'de', slug: 'mantel' } },
    );
    expect(await put([{ slug: 'mantel', title: 'Coat, warm' }])).toEqual({ updated: 1, rejected: [] });
    expect(await readProduct(catalogue, { id: before?.id ?? '' })).toMatchObject({ slug: 'coat', title: 'Coat, warm' });
    expect(
      await put([
        { slug: 'coat', title: 'A' },
        { slug: 'mantel', title: 'B' },
      ]),
    ).toEqual({ updated: 1, rejected: [[1, 'INVALID_INPUT', 'slug']] });
  });

  test('by two jobs at the same time leaves each product and each SKU once', async () => {
    const of = (job: number) =>
      Array.from({ length: 60 }, (_, n) => ({
        ...{ slug: `shared-${n}`, title: `Job ${job}` },
        variants: [{ sku: `SHARED-${(n + job * 7) % 60}`, selectedOptions: [], price: price(100) }],
      }));
    await Promise.all([start(of(0)), start(of(1))]);
    await Promise.all([catalogue.runJobs(), catalogue.runJobs()]);
    await catalogue.runJobs({ later: true });
    const { prisma } = catalogue.database;
    const products = await prisma.product.findMany({
      where: { slug: { startsWith: 'shared-' } },
      select: { slug: true },
    });
    const variants = await prisma.variant.findMany({
      where: { sku: { startsWith: 'SHARED-' } },
      select: { sku: true },
    });
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    expect(products).toHaveLength(60);
    expect(await prisma.$queryRaw`SELECT status FROM tracked_job WHERE status <> 'COMPLETED'`).toEqual([]);
  });

  test('creates what there is not, with SKUs that it makes, and does nothing the second time', async () => {
    const product = {
      ...shirt('linen-shirt', 'Small', 'Größe L'),
      ...{
        descriptionHtml: '<p>Of <b>linen</b></p>',
        vendor: 'Weaver',
        productType: 'Shirt',
        tags: ['summer'],
        categories: ['ceramics'],
      },
      ...{ seo: { title: 'Linen' }, status: 'DRAFT', media: [{ url: 'https://images.souk.test/a.jpg', alt: 'A' }] },
    };
    expect(await put([product])).toEqual({ created: 1, rejected: [] });
    const made = await readProduct(catalogue, { slug: 'linen-shirt' });
    expect(made).toMatchObject({
      ...{
        title: 'Shirt',
        description: 'Of linen',
        vendor: 'Weaver',
        productType: 'Shirt',
        tags: ['summer'],
        status: 'DRAFT',
      },
      ...{ categories: [{ slug: 'ceramics' }], seo: { title: 'Linen', description: null }, version: 1 },
      media: [{ url: 'https://images.souk.test/a.jpg', alt: 'A' }],
      variants: [{ sku: 'LINEN-SHIRT-SMALL' }, { sku: 'LINEN-SHIRT-GROSSE-L' }],
    });
    expect(await put([product])).toEqual({ unchanged: 1, rejected: [] });
    expect(await readProduct(catalogue, { slug: 'linen-shirt' })).toEqual(made);
  });

  test('changes what differs, keeps the ids of what stays, and removes what is in a list no more', async () => {
    const media = ['a', 'b'].map((name) => ({ url: `https://images.souk.test/${name}.jpg` }));
    await put([{ ...shirt('wool-shirt', 'S', 'M', 'L'), media, vendor: 'Weaver' }]);
    const before = await readProduct(catalogue, { slug: 'wool-shirt' });
    const [small, , large] = before?.variants ?? [];
    expect(
      await put([
        {
          slug: 'wool-shirt',
          media: [media[1], { url: 'https://images.souk.test/c.jpg' }],
          variants: [
            { selectedOptions: size('L'), price: price(1200), mediaUrl: 'https://images.souk.test/c.jpg' },
            { sku: small?.sku, selectedOptions: size('XS'), price: price(900), weightGrams: 200 },
            { sku: 'WOOL-NEW', selectedOptions: size('XL'), price: price(1500) },
          ],
        },
      ]),
    ).toEqual({ updated: 1, rejected: [] });
    const after = await readProduct(catalogue, { slug: 'wool-shirt' });
    expect(after).toMatchObject({
      title: 'Shirt',
      vendor: 'Weaver',
      version: 2,
      options: [{ name: 'Size', values: ['L', 'XS', 'XL'] }],
    });
    expect(after?.variants).toMatchObject([
      {
        id: large?.id,
        sku: large?.sku,
        title: 'L',
        price: { minor: 1200 },
        media: { url: 'https://images.souk.test/c.jpg' },
      },
      { id: small?.id, sku: small?.sku, title: 'XS', price: { minor: 900 }, weightGrams: 200 },
      { sku: 'WOOL-NEW', title: 'XL' },
    ]);
    expect(after?.media[0]?.id).toBe(before?.media[1]?.id);
  });

  test.each(['DRAFT', 'ACTIVE', 'ARCHIVED'])('makes products that are %s all that there is', async (from) => {
    for (const to of ['DRAFT', 'ACTIVE', 'ARCHIVED']) {
      const slug = `from-${from}-to-${to}`.toLowerCase();
      await put([{ ...shirt(slug, 'S'), status: from }]);
      await put([{ slug, status: to }]);
      expect(await readProduct(catalogue, { slug })).toMatchObject({ status: to });
    }
  });

  test('tells which products it cannot take, where and why, and takes the others', async () => {
    await makeProduct(catalogue, { slug: 'other', variants: [variantInput(1, { sku: 'OTHERS' })] });
    const variant = { price: price(1) };
    expect(
      await put([
        { slug: 'no-title', variants: [variant] },
        { slug: 'no-variants', title: 'x' },
        { slug: 'Bad Slug', title: 'x', variants: [variant] },
        shirt('fine', 'S'),
        { slug: 'taken', title: 'x', variants: [variant, { ...variant, sku: 'OTHERS' }] },
        { slug: 'bad-barcode', title: 'x', variants: [{ ...variant, barcode: '123' }] },
        { slug: 'nowhere', title: 'x', variants: [variant], categories: ['ceramics', 'nowhere'] },
        { ...shirt('alike', 'S', 'S') },
        { slug: 'no-picture', title: 'x', variants: [{ ...variant, mediaUrl: 'https://images.souk.test/none.jpg' }] },
        { slug: 'two', title: 'x', variants: [variant, { price: { minor: 1, currency: 'USD' } }] },
        shirt('fine', 'M'),
        { slug: 'other', title: null },
        { slug: 'two-faults', title: ' ', variants: [{ ...variant, barcode: '123' }] },
      ]),
    ).toEqual({
      created: 1,
      rejected: [
        [0, 'INVALID_INPUT', 'title'],
        [1, 'INVALID_INPUT', 'variants'],
        [2, 'INVALID_INPUT', 'slug'],
        [4, 'ALREADY_EXISTS', 'variants.1.sku'],
        [5, 'INVALID_INPUT', 'variants.0.barcode'],
        [6, 'NOT_FOUND', 'categories.1'],
        [7, 'INVALID_INPUT', 'variants.1.selectedOptions'],
        [8, 'NOT_FOUND', 'variants.0.mediaUrl'],
        [9, 'INVALID_INPUT', 'variants.1.price.currency'],
        [10, 'INVALID_INPUT', 'slug'],
        [11, 'INVALID_INPUT', 'title'],
        [12, 'INVALID_INPUT', 'title variants.0.barcode'],
      ],
    });
    expect(await readProduct(catalogue, { slug: 'fine' })).toMatchObject({ variants: [{ title: 'S' }] });
  });

  test('makes SKUs that are free', async () => {
    await makeProduct(catalogue, { variants: [variantInput(1, { sku: 'TEA-GLASS-RED' })] });
    const product = {
      slug: 'tea-glass',
      title: 'Tea glass',
      // Both are written alike in Latin letters.
      variants: ['Red', 'rèd'].map((value) => ({ selectedOptions: [{ name: 'Colour', value }], price: price(1) })),
    };
    expect(await put([product])).toEqual({ created: 1, rejected: [] });
    const { variants } = (await readProduct(catalogue, { slug: 'tea-glass' })) ?? {};
    expect(variants?.map(({ sku }) => sku)).toEqual(['TEA-GLASS-RED-2', 'TEA-GLASS-RED-3']);
    expect(await put([product])).toEqual({ unchanged: 1, rejected: [] });
  });

  test('a dry run tells the same and writes nothing', async () => {
    await put([shirt('dry-known', 'S'), shirt('dry-same', 'S')]);
    const version = (await readProduct(catalogue, { slug: 'dry-known' }))?.version;
    const products = [
      shirt('dry-known', 'S', 'M'),
      shirt('dry-new', 'S'),
      shirt('dry-same', 'S'),
      { slug: 'dry-none' },
    ];
    const told = { created: 1, updated: 1, unchanged: 1, rejected: [[3, 'INVALID_INPUT', 'title']] };
    expect(await put(products, { dryRun: true })).toEqual(told);
    expect(await readProduct(catalogue, { slug: 'dry-new' })).toBeNull();
    expect(await readProduct(catalogue, { slug: 'dry-known' })).toMatchObject({ version });
    expect(await put(products)).toEqual(told);
  });

  test('a dry run also tells what two of the products want both, or one gives up for another', async () => {
    const withSku = (slug: string, sku: string) => {
      const { variants, ...product } = shirt(slug, 'S');
      return { ...product, variants: variants.map((variant) => ({ ...variant, sku })) };
    };
    await put([withSku('dry-giver', 'DRY-GIVEN')]);
    const products = [
      withSku('dry-first', 'DRY-WANTED'),
      withSku('dry-second', 'DRY-WANTED'),
      withSku('dry-giver', 'DRY-ANOTHER'),
      withSku('dry-taker', 'DRY-GIVEN'),
    ];
    const dry = await put(products, { dryRun: true });
    expect(dry).toMatchObject({ created: 2, updated: 1, rejected: [[1, 'ALREADY_EXISTS', expect.anything()]] });
    expect(await put(products)).toEqual(dry);
  });

  test('more products than fit a part are put in several, and a cancelled job forgets the rest', async () => {
    const products = Array.from({ length: 160 }, (_, index) => shirt(`many-${index}`, 'S', 'M'));
    expect(await put(products)).toEqual({ created: 160, rejected: [] });
    const job = await start(products.map((product) => ({ ...product, title: 'Another' })));
    await catalogue.deliver(anEvent(trackedJobCancellationRequestedV1, uuidv7(), { jobId: job.id }));
    await catalogue.runJobs();
    expect(await readProduct(catalogue, { slug: 'many-0' })).toMatchObject({ title: 'Shirt' });
    expect(await listWaitingRows(catalogue.database.prisma, job.id, 1)).toEqual([]);
  });

  test('two jobs that put the same products at the same time end, each product whole', async () => {
    const slugs = Array.from({ length: 60 }, (_, index) => `both-${index}`);
    const jobs = [slugs, slugs.toReversed()].map((order, job) =>
      order.map((slug) => ({ ...shirt(slug, 'S'), vendor: `vendor ${job}` })),
    );
    for (const products of jobs) await start(products);
    const runs = await Promise.all([catalogue.runJobs(), catalogue.runJobs()]);
    expect(runs.flat().filter(({ outcome }) => outcome.kind === 'died')).toEqual([]);
    await catalogue.runJobs({ later: true });
    for (const slug of slugs) {
      expect(await readProduct(catalogue, { slug })).toMatchObject({
        vendor: expect.stringMatching(/^vendor [01]$/),
        variants: [{ title: 'S' }],
      });
    }
  });

  test.each([
    ['no products', [], {}],
    ['more than 1,000', Array.from({ length: 1_001 }, (_, index) => ({ slug: `p-${index}` })), {}],
  ])('%s are refused', async (_what, products, input) => {
    expect(await start(products, input)).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'products'] });
  });

  test('one that was deleted is created anew', async () => {
    await put([shirt('reborn', 'S')]);
    const before = await readProduct(catalogue, { slug: 'reborn' });
    await change(catalogue, 'deleteProduct', { productId: before?.id });
    expect(await put([shirt('reborn', 'S')])).toEqual({ created: 1, rejected: [] });
    expect((await readProduct(catalogue, { slug: 'reborn' }))?.id).not.toBe(before?.id);
  });
});

describe('upsertProducts with texts in other languages', () => {
  const named = (slug: string, translations: readonly object[] = []) => ({ ...shirt(slug, 'S'), translations });
  const textsOf = async (slug: string) => {
    const { product } = await catalogue.query<{ product: { slug: string; translations: object[] } | null }>(
      `query ($slug: String!) { product(slug: $slug) {
        slug translations { language slug title description seo { title description } } } }`,
      { slug },
    );
    return product;
  };

  test('puts those of new products and of such as there are; what is absent stays, null removes', async () => {
    const german = { language: 'de', slug: 'hemd', title: 'Hemd', description: 'Aus Leinen', seo: { title: 'Hemden' } };
    const french = { language: 'fr', title: 'Chemise' };
    expect(await put([named('translated', [german, french])])).toEqual({ created: 1, rejected: [] });
    const nothing = { slug: null, title: null, description: null, seo: { title: null, description: null } };
    const { seo: _seo, ...germanTexts } = german;
    const inGerman = { ...nothing, ...germanTexts, seo: { title: 'Hemden', description: null } };
    expect(await textsOf('hemd')).toEqual({ slug: 'translated', translations: [inGerman, { ...nothing, ...french }] });

    const again = [
      { language: 'de', description: null, seo: { description: 'Von hand' } },
      { language: 'fr', title: null },
    ];
    expect(await put([named('translated', again)], { dryRun: true })).toEqual({ updated: 1, rejected: [] });
    expect(await put([named('translated', again)])).toEqual({ updated: 1, rejected: [] });
    expect(await textsOf('translated')).toEqual({
      slug: 'translated',
      translations: [{ ...inGerman, description: null, seo: { title: 'Hemden', description: 'Von hand' } }],
    });
    expect(await put([named('translated', again)])).toEqual({ unchanged: 1, rejected: [] });
    expect(await put([shirt('translated', 'S')])).toEqual({ unchanged: 1, rejected: [] });
  });

  test('takes a product with all of them or not at all, and says which field of which is at fault', async () => {
    await put([named('first-owner', [{ language: 'de', slug: 'vergeben' }])]);
    const outcome = await put([
      named('fault-a', [
        { language: 'fr', title: 'A' },
        { language: 'de', slug: 'vergeben' },
      ]),
      named('fault-b', [{ language: 'de', slug: 'first-owner' }]),
      named('fault-c', [
        { language: 'de', title: 'C' },
        { language: 'de', title: 'D' },
      ]),
      named('fault-d', [{ language: 'no such', title: 'x'.repeat(256), slug: 'No' }]),
      named('fault-e', [{ language: 'en', title: 'E' }]),
      named('both-want', [{ language: 'de', slug: 'begehrt' }]),
      named('both-want-2', [{ language: 'fr', slug: 'begehrt' }]),
      named('begehrt'),
    ]);
    expect(outcome).toEqual({
      created: 1,
      rejected: [
        [0, 'ALREADY_EXISTS', 'translations.1.slug'],
        [1, 'ALREADY_EXISTS', 'translations.0.slug'],
        [2, 'INVALID_INPUT', 'translations.1.language'],
        [3, 'INVALID_INPUT', expect.stringContaining('translations.0.title')],
        [4, 'INVALID_INPUT', 'translations.0.language'],
        [6, 'ALREADY_EXISTS', 'translations.0.slug'],
        [7, 'ALREADY_EXISTS', 'slug'],
      ],
    });
    for (const slug of ['fault-a', 'fault-b', 'fault-c', 'fault-d', 'fault-e', 'both-want-2'])
      expect(await textsOf(slug)).toBeNull();
    expect(await textsOf('begehrt')).toMatchObject({ slug: 'both-want' });
  });

  test('lets one give up a slug that a later one takes', async () => {
    await put([named('gives-slug', [{ language: 'de', slug: 'gegeben' }])]);
    const outcome = await put([
      named('gives-slug', [{ language: 'de', slug: null }]),
      named('takes-slug', [{ language: 'de', slug: 'gegeben' }]),
    ]);
    expect(outcome).toEqual({ created: 1, updated: 1, rejected: [] });
    expect(await textsOf('gegeben')).toMatchObject({ slug: 'takes-slug' });
  });
});
