import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { type MadeProduct, makeProduct } from '../../shop/make-product.ts';
import { anonymous, signedIn } from '../../shop/people.ts';
import { ProductDocument, ProductsDocument, type ProductsQueryVariables } from '../generated.ts';
import { asWritten } from '../operation-files.ts';

const productsOperation = asWritten(ProductsDocument);
const productOperation = asWritten(ProductDocument);
const souk = () => anonymous();

async function list(variables: ProductsQueryVariables) {
  const { products } = await souk().query(productsOperation, variables);
  return { ...products, titles: products.edges.map(({ node }) => node.title) };
}

describe('Products', () => {
  // Words that occur nowhere else, so that only these products are found.
  const tag = `tag-${randomUUID()}`;
  const word = `w${randomUUID().replaceAll('-', '')}`;
  const [alder, birch, cedar] = ['Alder', 'Birch', 'Cedar'].map((tree) => `${tree} ${word}`) as [
    string,
    string,
    string,
  ];
  let staff: Souk;
  let made: MadeProduct[];

  beforeAll(async () => {
    staff = await signedIn('staff');
    made = [
      await makeProduct(staff, { title: cedar, tags: [tag], prices: [500, 900], stock: 3 }),
      await makeProduct(staff, { title: alder, tags: [tag], prices: [700], vendor: word }),
      await makeProduct(staff, { title: birch, tags: [tag], prices: [300] }),
    ];
  });

  test('lists the products of a seeded shop, twenty a page, with how many there are', async () => {
    const { totalCount, edges, pageInfo } = await list({});
    expect(edges).toHaveLength(20);
    expect(totalCount).toBeGreaterThanOrEqual(60);
    expect(pageInfo).toEqual({ hasNextPage: true, endCursor: edges.at(-1)?.cursor });
  });

  test('shows price range, variants and what is in stock', async () => {
    const { edges } = await list({ filter: { tags: [tag], minPrice: 900 } });
    const [product] = made;
    expect(edges.map(({ node }) => node)).toEqual([
      {
        id: product?.id,
        slug: product?.slug,
        title: cedar,
        priceRange: {
          min: { minor: 500, currency: 'EUR', amount: '5.00' },
          max: { minor: 900, currency: 'EUR', amount: '9.00' },
        },
        variants: product?.variants.map(({ id, sku, price }) => ({
          id,
          sku,
          price,
          availability: { available: 3, inStock: true, lowStock: expect.any(Boolean) },
        })),
      },
    ]);
  });

  test.each([
    ['TITLE', [alder, birch, cedar]],
    ['PRICE_ASC', [birch, cedar, alder]],
    ['PRICE_DESC', [alder, cedar, birch]],
    ['NEWEST', [birch, alder, cedar]],
  ] as const)('sorts by %s', async (sort, titles) => {
    expect((await list({ filter: { tags: [tag] }, sort })).titles).toEqual(titles);
  });

  test('goes on after a cursor until there is no more', async () => {
    const page = (after: string | null) => list({ filter: { tags: [tag] }, sort: 'TITLE', first: 2, after });
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 3, titles: [alder, birch], pageInfo: { hasNextPage: true } });
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ totalCount: 3, titles: [cedar], pageInfo: { hasNextPage: false } });
  });

  test('finds products by words, the last one perhaps unfinished', async () => {
    expect((await list({ search: `birch ${word}` })).titles).toEqual([birch]);
    expect((await list({ search: `${word} ced` })).titles).toEqual([cedar]);
    expect(await list({ search: `oak ${word}` })).toMatchObject({ totalCount: 0, titles: [] });
  });

  test('filters by vendor and by price', async () => {
    expect((await list({ filter: { vendors: [word] } })).titles).toEqual([alder]);
    expect((await list({ filter: { tags: [tag], maxPrice: 500 }, sort: 'TITLE' })).titles).toEqual([birch, cedar]);
    expect((await list({ filter: { tags: [tag], minPrice: 600, maxPrice: 800 } })).titles).toEqual([alder]);
  });

  test.each([0, 101])('refuses a page of %i', async (first) => {
    await expect(list({ first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('refuses a cursor that it did not give', async () => {
    await expect(list({ after: 'made up' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('Product', () => {
  test('is found by its slug, with everything the page of a product shows', async () => {
    const slug = `kettle-${randomUUID()}`;
    const staff = await signedIn('staff');
    const media = [{ url: 'https://pictures.test/kettle.jpg', alt: 'A kettle' }];
    const { id, title, variant } = await makeProduct(staff, {
      slug,
      description: 'Boils water.',
      vendor: 'Kettles & Sons',
      tags: ['kitchen', 'steel'],
      media,
      prices: [4250],
      stock: 7,
    });
    const { product } = await souk().query(productOperation, { slug });
    expect(product).toEqual({
      id,
      slug,
      title,
      description: 'Boils water.',
      vendor: 'Kettles & Sons',
      tags: ['kitchen', 'steel'],
      categories: [],
      options: [{ name: 'Number', values: ['0'] }],
      media,
      variants: [
        {
          id: variant.id,
          sku: variant.sku,
          title: '0',
          selectedOptions: [{ name: 'Number', value: '0' }],
          price: { minor: 4250, currency: 'EUR', amount: '42.50' },
          compareAtPrice: null,
          availability: { available: 7, inStock: true, lowStock: expect.any(Boolean) },
        },
      ],
      recommendations: [],
    });
  });

  test('is null when there is none', async () => {
    expect(await souk().query(productOperation, { slug: `no-${randomUUID()}` })).toEqual({ product: null });
  });

  test('of the seeded shop is filed under a category and goes well with others', async () => {
    const [found] = (await list({ search: 'Dhofar Frankincense' })).edges;
    const { product } = await souk().query(productOperation, { slug: found?.node.slug ?? '' });
    expect(product).toMatchObject({ title: 'Dhofar Frankincense', vendor: expect.any(String) });
    expect(product?.categories).toEqual([
      { id: expect.any(String), slug: 'fragrance-and-bath', name: expect.any(String) },
    ]);
    expect(product?.recommendations).toHaveLength(4);
    for (const { id, title } of product?.recommendations ?? []) {
      expect(id).not.toBe(product?.id);
      expect(title).not.toBe('');
    }
  });
});
