import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { change, readProduct, tryChange } from './change-products.ts';
import { makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const texts = /* GraphQL */ `
  id slug title description descriptionHtml seo { title description }
  options { name values } variants { title selectedOptions { name value } media { alt } } media { alt }
`;

async function read(where: { id: string } | { slug: string }, languages?: string) {
  const { data, errors } = await catalogue.ask(
    `query ($id: ID, $slug: String) { product(id: $id, slug: $slug) { redirectedFrom ${texts} } }`,
    where,
    { identity: aPerson(), ...(languages !== undefined && { languages }) },
  );
  expect(errors).toBeUndefined();
  return data.product;
}

let number = 0;
/** A lantern in two sizes, one of which has a name of its own, with a picture of the first. */
async function makeLantern() {
  const made = await makeProduct(catalogue, {
    title: 'Lantern',
    slug: `lantern-${++number}`,
    description: 'Of brass',
    seo: { title: 'Buy a lantern' },
    media: [{ url: 'https://images.souk.test/lantern.jpg', alt: 'A lantern' }],
    variants: [
      variantInput(1000, { selectedOptions: [{ name: 'Size', value: 'Small' }] }),
      variantInput(2000, { selectedOptions: [{ name: 'Size', value: 'Large' }], title: 'The big one' }),
    ],
  });
  const { media } = (await readProduct(catalogue, { id: made.id })) ?? { media: [] };
  const mediaId = media[0]?.id;
  await change(catalogue, 'updateVariant', { variantId: made.variants[0]?.id, mediaId });
  return { ...made, productId: made.id, mediaId, bigId: made.variants[1]?.id };
}

const inGerman = ({
  productId,
  mediaId,
  bigId,
}: {
  productId: string;
  mediaId: string | undefined;
  bigId: string | undefined;
}) => ({
  ...{ productId, language: 'DE', title: 'Laterne', slug: `laterne-${number}` },
  descriptionHtml: '<p>Aus <b>Messing</b><script>alert(1)</script></p>',
  seo: { title: 'Laterne kaufen' },
  options: [{ name: 'Size', label: 'Größe', values: [{ value: 'Small', label: 'Klein' }] }],
  variants: [{ variantId: bigId, title: 'Die große' }],
  media: [{ mediaId, alt: 'Eine Laterne' }],
});

describe('a product', () => {
  test('is told in the language that is asked for, field by field in the next more general one, else as it is', async () => {
    const lantern = await makeLantern();
    await change(catalogue, 'translateProduct', inGerman(lantern));
    await change(catalogue, 'translateProduct', { productId: lantern.productId, language: 'de-AT', title: 'Latern' });
    const german = {
      ...{ id: lantern.productId, redirectedFrom: null, title: 'Laterne', slug: `laterne-${number}` },
      ...{ description: 'Aus Messing', descriptionHtml: '<p>Aus <b>Messing</b></p>' },
      seo: { title: 'Laterne kaufen', description: null },
      options: [{ name: 'Größe', values: ['Klein', 'Large'] }],
      media: [{ alt: 'Eine Laterne' }],
      variants: [
        { title: 'Klein', selectedOptions: [{ name: 'Größe', value: 'Klein' }], media: { alt: 'Eine Laterne' } },
        { title: 'Die große', selectedOptions: [{ name: 'Größe', value: 'Large' }], media: null },
      ],
    };
    const original = {
      ...{ title: 'Lantern', slug: `lantern-${number}`, description: 'Of brass', descriptionHtml: '<p>Of brass</p>' },
      options: [{ name: 'Size', values: ['Small', 'Large'] }],
      variants: [{ title: 'Small' }, { title: 'The big one' }],
    };
    expect(await read({ id: lantern.id }, 'de')).toEqual(german);
    expect(await read({ id: lantern.id }, 'de-at,en')).toEqual({ ...german, title: 'Latern' });
    expect(await read({ id: lantern.id }, 'fr,de-ch')).toEqual(german);
    for (const languages of [undefined, 'en', 'en-gb,de', 'fr', 'en,de']) {
      expect(await read({ id: lantern.id }, languages)).toMatchObject(original);
    }
  });

  test('that is called by nothing but its title has variants that are called so in each language', async () => {
    const { id: productId } = await makeProduct(catalogue, { title: 'Bowl' });
    await change(catalogue, 'translateProduct', { productId, language: 'de', title: 'Schale' });
    expect((await read({ id: productId }, 'de')).variants).toMatchObject([{ title: 'Schale' }]);
    expect((await read({ id: productId })).variants).toMatchObject([{ title: 'Bowl' }]);
  });

  test('tells translators what is there and what is not, and nobody else', async () => {
    const lantern = await makeLantern();
    await change(catalogue, 'translateProduct', inGerman(lantern));
    const query = `query ($id: ID) { product(id: $id) { translations(languages: ["de", "fr", "de"]) {
      language title slug missing options { name label values { value label } } variants { title } media { alt }
    } all: translations { language } } }`;
    const { product } = await catalogue.query<{ product: object }>(query, { id: lantern.id });
    expect(product).toEqual({
      all: [{ language: 'de' }],
      translations: [
        {
          ...{ language: 'de', title: 'Laterne', slug: `laterne-${number}`, missing: ['options.Size.Large'] },
          options: [{ name: 'Size', label: 'Größe', values: [{ value: 'Small', label: 'Klein' }] }],
          ...{ variants: [{ title: 'Die große' }], media: [{ alt: 'Eine Laterne' }] },
        },
        {
          ...{ language: 'fr', title: null, slug: null, options: [], variants: [], media: [] },
          missing: [
            ...['title', 'description', 'seo.title', 'options.Size', 'options.Size.Small', 'options.Size.Large'],
            ...[`variants.${lantern.bigId}`, `media.${lantern.mediaId}`],
          ],
        },
      ],
    });
  });

  test('is listed as not translated until its title is, to whoever sees drafts', async () => {
    const { id: productId } = await makeProduct(catalogue, { vendor: 'Untranslated' });
    const list =
      'query ($in: [String!]) { products(filter: { vendors: ["Untranslated"], untranslated: $in }) { totalCount } }';
    const count = async (...languages: string[]) =>
      (await catalogue.query<{ products: { totalCount: number } }>(list, { in: languages })).products.totalCount;
    expect(await count('de', 'fr')).toBe(1);
    await change(catalogue, 'translateProduct', { productId, language: 'de', description: 'x' });
    expect(await count('de')).toBe(1);
    await change(catalogue, 'translateProduct', { productId, language: 'de', title: 'x' });
    expect([await count('DE'), await count('fr'), await count('fr', 'de'), await count()]).toEqual([0, 1, 1, 1]);
    const { errors } = await catalogue.ask(list, { in: ['de'] }, { identity: aPerson() });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('keeps the translations of an option whose name and values are corrected, and loses those of what goes', async () => {
    const lantern = await makeLantern();
    const { productId } = lantern;
    await change(catalogue, 'translateProduct', inGerman(lantern));
    const renamed = { name: 'Size', newName: 'Format', renamedValues: [{ value: 'Small', newValue: 'S' }] };
    await change(catalogue, 'updateProductOption', { productId, ...renamed });
    expect((await read({ id: productId }, 'de')).options).toEqual([{ name: 'Größe', values: ['Klein', 'Large'] }]);
    await change(catalogue, 'removeVariants', { productId, variantIds: [lantern.bigId] });
    await change(catalogue, 'removeMedia', { productId, mediaIds: [lantern.mediaId] });
    await change(catalogue, 'removeProductOption', { productId, name: 'Format' });
    const query = `query ($id: ID) { product(id: $id) { translations { options { name } variants { title } media { alt } title } } }`;
    expect(await catalogue.query(query, { id: productId })).toEqual({
      product: { translations: [{ options: [], variants: [], media: [], title: 'Laterne' }] },
    });
  });

  test('has its translations in its version, history and events; what makes no difference is no change', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const put = (fields: object) => change(catalogue, 'translateProduct', { productId, language: 'de', ...fields });
    expect(await put({ title: 'Eins' })).toMatchObject({ version: 2 });
    expect(await put({ title: 'Eins' })).toMatchObject({ version: 2 });
    expect(await put({ slug: `eins-${++number}` })).toMatchObject({ version: 4 });
    expect(await put({ title: null, slug: null })).toMatchObject({ version: 6 });
    expect((await catalogue.events(productId)).map(({ type }) => type)).toEqual([
      ...['product.created', 'product.updated', 'product.updated', 'product.slug-changed'],
      ...['product.updated', 'product.slug-changed'],
    ]);
    const query = `query ($id: ID) { product(id: $id) { translations { language }
      changes { edges { node { fields { field before after } } } } } }`;
    const { product } = await catalogue.query<{ product: { changes: { edges: unknown[] } } }>(query, { id: productId });
    expect(product).toMatchObject({ translations: [] });
    expect(product.changes.edges).toHaveLength(3);
    expect(product.changes.edges.at(-1)).toEqual({
      node: { fields: [{ field: 'translations.de', before: null, after: expect.stringContaining('Eins') }] },
    });
  });

  test('is translated by several at once without losing anything', async () => {
    const { id: productId } = await makeProduct(catalogue);
    const languages = ['de', 'fr', 'it', 'es', 'nl', 'pl', 'cs', 'da'];
    await Promise.all(
      languages.flatMap((language) => [
        change(catalogue, 'translateProduct', { productId, language, title: `Title ${language}` }),
        change(catalogue, 'translateProduct', { productId, language, description: `Text ${language}` }),
      ]),
    );
    for (const language of languages) {
      expect(await read({ id: productId }, language)).toMatchObject({
        title: `Title ${language}`,
        description: `Text ${language}`,
      });
    }
    const stale = { productId, language: 'de', title: 'x', expectedVersion: 1 };
    expect(await tryChange(catalogue, 'translateProduct', stale)).toMatchObject({ __typename: 'ProductConflict' });
  });

  test('is copied with its translations, but for what is only its own', async () => {
    const lantern = await makeLantern();
    await change(catalogue, 'translateProduct', inGerman(lantern));
    const copy = await change(catalogue, 'duplicateProduct', { productId: lantern.id, title: 'Copy' });
    const query = `query ($id: ID) { product(id: $id) { translations { title slug description variants { title } media { alt } } } }`;
    expect(await catalogue.query(query, { id: copy.id })).toEqual({
      product: {
        translations: [
          {
            ...{ title: null, slug: null, description: 'Aus Messing' },
            ...{ variants: [{ title: 'Die große' }], media: [{ alt: 'Eine Laterne' }] },
          },
        ],
      },
    });
  });
});

describe('a slug in another language', () => {
  const taken = { __typename: 'AlreadyExists', path: ['input', 'slug'] };

  test('leads to the product in every language, as do those that it had', async () => {
    const { id: productId, slug } = await makeProduct(catalogue);
    const german = `schale-${++number}`;
    const put = (to: string | null) => change(catalogue, 'translateProduct', { productId, language: 'de', slug: to });
    await put(german);
    expect(await read({ slug: german })).toMatchObject({ id: productId, slug, redirectedFrom: null });
    expect(await read({ slug }, 'de')).toMatchObject({ id: productId, slug: german, redirectedFrom: null });
    await put(`${german}-neu`);
    expect(await read({ slug: german }, 'de')).toMatchObject({ slug: `${german}-neu`, redirectedFrom: german });
    await put(null);
    expect(await read({ slug: `${german}-neu` }, 'de')).toMatchObject({ slug, redirectedFrom: `${german}-neu` });
  });

  test('is refused when another product has it, in whatever language, and given up with the product', async () => {
    const first = await makeProduct(catalogue);
    const second = await makeProduct(catalogue);
    const german = `becher-${++number}`;
    const put = (productId: string, language: string, slug: string) =>
      tryChange(catalogue, 'translateProduct', { productId, language, slug });
    expect(await put(first.id, 'de', second.slug)).toMatchObject(taken);
    expect(await put(first.id, 'de', german)).toMatchObject({ __typename: 'Product' });
    expect(await put(second.id, 'de', german)).toMatchObject(taken);
    expect(await put(second.id, 'fr', german)).toMatchObject(taken);
    expect(await tryChange(catalogue, 'updateProduct', { productId: second.id, slug: german })).toMatchObject(taken);
    await expect(makeProduct(catalogue, { slug: german })).rejects.toThrow('There is a product with the slug');
    // One that is made of a title gets a number.
    const { slug: _slug, ...titled } = await makeProduct(catalogue, { slug: undefined, title: german });
    expect((await readProduct(catalogue, { id: titled.id }))?.slug).toBe(`${german}-2`);
    // It may be the same in several languages, and the product's own one.
    expect(await put(first.id, 'de-AT', german)).toMatchObject({ __typename: 'Product' });
    expect(await put(first.id, 'fr', first.slug)).toMatchObject({ __typename: 'Product' });
    await change(catalogue, 'deleteProduct', { productId: first.id });
    expect(await put(second.id, 'de', german)).toMatchObject({ __typename: 'Product' });
  });

  test('is given to one of many who want it at the same time', async () => {
    const slug = `begehrt-${++number}`;
    const products = await Promise.all(Array.from({ length: 4 }, () => makeProduct(catalogue)));
    const results = await Promise.all([
      ...products.map(({ id: productId }) =>
        tryChange(catalogue, 'translateProduct', { productId, language: 'de', slug }),
      ),
      ...products.map(({ id: productId }) => tryChange(catalogue, 'updateProduct', { productId, slug })),
      makeProduct(catalogue, { slug }).catch(() => ({ __typename: 'AlreadyExists' })),
    ]);
    const won = results.filter(({ __typename }) => __typename === 'Product');
    const { id } = await read({ slug });
    // One product may have won in both ways.
    expect(won.every((result) => 'id' in result && result.id === id)).toBe(true);
    expect(won.length).toBeGreaterThan(0);
  });
});

test.each([
  ["the shop's own language", { language: 'en' }, ['language']],
  ['no language', { language: '*' }, ['language']],
  ['a language of 10,000 characters', { language: 'de-'.repeat(3_333) }, ['language']],
  ['NUL in the language', { language: 'de\0' }, ['language']],
  ['a slug that is none', { slug: 'Ü' }, ['slug']],
  ['a title that is too long', { title: 'x'.repeat(256) }, ['title']],
  ['NUL in a text', { description: 'a\0b' }, ['description']],
  ['an unknown option', { options: [{ name: 'Colour', label: 'Farbe' }] }, ['options', '0', 'name']],
  [
    'an unknown value',
    { options: [{ name: 'Size', values: [{ value: 'XL', label: 'x' }] }] },
    ['options', '0', 'values', '0', 'value'],
  ],
  [
    'an unknown variant',
    { variants: [{ variantId: '01990000-0000-7000-8000-000000000000', title: 'x' }] },
    ['variants', '0', 'variantId'],
  ],
  [
    'an unknown picture',
    { media: [{ mediaId: '01990000-0000-7000-8000-000000000000', alt: 'x' }] },
    ['media', '0', 'mediaId'],
  ],
])('a translation with %s is refused', async (_what, fields, path) => {
  const { productId } = await makeLantern();
  const result = await tryChange(catalogue, 'translateProduct', { productId, language: 'de', ...fields });
  expect(result).toMatchObject({ path: ['input', ...path] });
  expect(await readProduct(catalogue, { id: productId })).toMatchObject({ version: 2 });
});

test('a thing is translated into 50 languages at most', async () => {
  const { id: productId } = await makeProduct(catalogue);
  for (let index = 0; index < 50; index++) {
    const language = `de-x-l${index}`;
    await change(catalogue, 'translateProduct', { productId, language, title: 'x' });
  }
  const result = await tryChange(catalogue, 'translateProduct', { productId, language: 'fr', title: 'x' });
  expect(result).toMatchObject({ path: ['input', 'language'] });
});

test('products cost one statement more in another language, and their variants one, however many; none in the own one', async () => {
  await Promise.all(Array.from({ length: 12 }, () => makeProduct(catalogue, { vendor: 'Counted' })));
  const count = async (first: number, languages?: string) => {
    const query = `{ products(first: ${first}, filter: { vendors: ["Counted"] }) { edges { node {
      title slug description seo { title } options { name } variants { title } } } } }`;
    const before = catalogue.statements();
    const { errors } = await catalogue.ask(
      query,
      {},
      { identity: aPerson(), ...(languages !== undefined && { languages }) },
    );
    expect(errors).toBeUndefined();
    return catalogue.statements() - before;
  };
  const own = await count(12);
  expect(await count(12, 'en-gb,en')).toBe(own + 2);
  expect(await count(12, 'en')).toBe(own);
  expect(await count(12, 'de-at')).toBe(own + 2);
  expect(await count(2, 'de-at')).toBe(own + 2);
});
