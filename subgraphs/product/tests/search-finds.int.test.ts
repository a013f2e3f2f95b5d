import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { noFilter, type ProductCursor } from '../domain/product-list.ts';
import { searchDictionaries } from '../domain/search-language.ts';
import { countProducts, listProducts } from '../store/product-list.ts';
import { prepareSearch } from '../use-cases/search/prepare-search.ts';
import { makeProduct, variantInput } from './make-products.ts';
import { naiveSearch, type SearchedProduct } from './naive-search.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

/** What everybody finds, page by page. */
async function walk(text: string, first: number): Promise<string[]> {
  const { prisma } = catalogue.dependencies.database;
  const words = await prepareSearch(prisma, text, { languages: ['en'], statuses: ['ACTIVE'] });
  const criteria = { words, filter: noFilter, currency: null };
  const found: string[] = [];
  let after: ProductCursor | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof listProducts>> = await listProducts(prisma, criteria, 'RELEVANCE', {
      first,
      after,
    });
    found.push(...rows.slice(0, first).map(({ product }) => product.id));
    after = rows[first - 1]?.cursor ?? null;
    if (rows.length <= first) break;
  }
  expect(await countProducts(prisma, criteria)).toBe(found.length);
  return found;
}

describe('a drawn catalogue', () => {
  const random = seededRandom(15);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  const draw = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, i) => make(i));
  // Words that are their own stems.
  const vocabulary = ['brak', 'brakum', 'tolm', 'vund', 'grotak', 'plimorkal', 'skarnopud', 'zu', 'k', 'gront'];
  const accented: Record<string, string> = { brak: 'Brák', tolm: 'TÖLM', grotak: 'Grøtak' };
  const products: SearchedProduct[] = [];

  beforeAll(async () => {
    for (let made = 0; made < 40; made++) {
      const [title, vendor, tag, description] = [2, 1, 1, 3].map((count) => draw(count, () => pick(vocabulary)));
      const sku = `${pick(['KW', 'kw', 'QX'])}${pick(['-', '', '.'])}${100 + made}`;
      const isForSale = random() < 0.8;
      const say = (words: readonly string[] = []) =>
        words.map((word) => accented[word] ?? word).join(pick([' ', '-', ', ']));
      const { id } = await makeProduct(catalogue, {
        ...{ title: say(title), vendor: say(vendor), tags: [say(tag)], description: say(description) },
        status: isForSale ? 'ACTIVE' : 'DRAFT',
        variants: [variantInput(1000, { sku })],
      });
      const letters = sku.slice(0, 2).toLowerCase();
      const codes = /[-.]/.test(sku) ? [letters, `${100 + made}`] : [];
      products.push({
        id,
        isForSale,
        words: [title, vendor, tag, description]
          .flatMap((words) => words ?? [])
          .concat(codes, `${letters}${100 + made}`),
      });
    }
  });

  const mistype = (word: string) => {
    const place = Math.floor(random() * word.length);
    const [before, at, behind] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
    return pick([
      before + behind,
      `${before}e${at}${behind}`,
      `${before}e${behind}`,
      before + behind.slice(0, 1) + at + behind.slice(1),
      word,
    ]);
  };
  const drawQuery = () => {
    const words = draw(pick([1, 1, 2, 2, 3]), () => {
      const word = pick(random() < 0.25 ? ['kw', '10', '112', 'kw105', 'qx1', '3'] : vocabulary);
      return random() < 0.3 ? mistype(word) : random() < 0.3 ? word.slice(0, 3) : word;
    });
    return words.filter((word) => word !== '').join(' ') || 'zu';
  };

  test('is searched like one of which each word of each product is looked at', async () => {
    let found = 0;
    for (let round = 0; round < 150; round++) {
      const query = drawQuery();
      const expected = naiveSearch(products, query);
      expect([query, (await walk(query, pick([2, 7, 100]))).sort()]).toEqual([query, expected]);
      if (expected.length > 0) found++;
    }
    // The queries are worth asking.
    expect(found).toBeGreaterThan(50);
  });
});

describe('one product', () => {
  beforeAll(async () => {
    await makeProduct(catalogue, {
      title: 'Walnussholz Schmuckkästchen',
      vendor: "Crème d'Orient",
      productType: 'Storage boxes',
      tags: ['straße', 'smørrebrød'],
      description: 'Keeps rings and the like. 茶碗と急須 도자기 ชามข้าว قهوة عربية',
      variants: [variantInput(1000, { sku: 'ABC-123.x', barcode: '4006381333931' })],
    });
    await makeProduct(catalogue, { title: 'Secretwordling', status: 'DRAFT' });
    await makeProduct(catalogue, { title: 'Crimson shawl', description: 'Of the finest wool' });
  });

  test.each([
    ['schmuckkastchen', 'walnussholz schmuckkästchen'],
    ['SCHMUCKKÄSTCHEN', 'decomposed accents', 'Schmuckka\u0308stchen'],
    ['strasse', 'a sharp s'],
    ['smorrebrod', 'a letter that is not taken apart'],
    ['creme dorient', 'no apostrophe'],
    ['creme d’orient', 'another apostrophe'],
    ['storage', 'the type'],
    ['box', 'the stem of a plural'],
    ['keeping ring', 'stems'],
    ['rings and the', 'words that say nothing'],
    ['the rings of walnussholz', 'words that say nothing and are not there'],
    ['abc123', 'a code without its hyphen'],
    ['abc 123', 'a code in parts'],
    ['ab c123x', 'a code parted elsewhere'],
    ['ABC-12', 'the beginning of a code'],
    ['400638', 'the beginning of a barcode'],
    ['茶碗', 'two characters'],
    ['茶', 'a single character'],
    ['須', 'the last character of a word'],
    ['도자', 'Korean'],
    ['ข้าว', 'Thai, within a word'],
    ['عربية', 'a script from right to left'],
    ['walnusholz', 'a missing letter'],
    ['walnussholzz', 'a letter too many'],
    ['walnussholt', 'another letter'],
    ['wlanussholz', 'letters that changed places'],
    ['wlanusshotz', 'two mistakes in a long word'],
    ['schmuckkastchen walnusholz', 'a mistake beside a word without one'],
  ])('is found by %j: %s', async (text, _why, typed = text) => {
    const found = await walk(typed, 10);
    expect(found).toHaveLength(1);
  });

  test.each([
    ['abc124', 'a number is not corrected'],
    ['4006381333932', 'nor is a barcode'],
    ['xing', 'a short word with two mistakes'],
    ['碗茶', 'characters in another order'],
    ['secretwordling', 'a draft'],
    ['secretwordlin', 'the beginning of a draft'],
    ['secretwordlign', 'a draft, mistyped'],
    ['🫖', 'an emoji'],
    ['%', 'a wildcard'],
    ['_', 'another'],
    ['"', 'a quote'],
  ])('is not found by %j: %s', async (text) => {
    expect(await walk(text, 10)).toEqual([]);
  });

  test('is found as it is now: by its new words and not by its former ones, and not once it is deleted', async () => {
    const { id } = await makeProduct(catalogue, { title: 'Formerword' });
    const change = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { __typename } }';
    await catalogue.query(change, { input: { productId: id, title: 'Latterterm' } });
    expect([await walk('formerword', 10), await walk('latterterm', 10)]).toEqual([[], [id]]);
    const remove = 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { __typename } }';
    await catalogue.query(remove, { input: { productId: id } });
    expect(await walk('latterterm', 10)).toEqual([]);
    expect(await catalogue.dependencies.database.prisma.productSearch.count({ where: { productId: id } })).toBe(0);
  });

  test('staff who ask for drafts find them, mistyped too', async () => {
    const query = '{ products(search: "secretwordlign", filter: { statuses: [DRAFT] }) { edges { node { title } } } }';
    const { products } = await catalogue.query<{ products: { edges: object[] } }>(query);
    expect(products.edges).toEqual([{ node: { title: 'Secretwordling' } }]);
  });
});

test('PostgreSQL has every dictionary', async () => {
  const { prisma } = catalogue.dependencies.database;
  const rows = await prisma.$queryRaw<{ name: string }[]>`SELECT dictname::text AS name FROM pg_ts_dict`;
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...searchDictionaries]));
});
