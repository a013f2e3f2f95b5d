import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import { noFilter, type ProductCriteria, type ProductCursor, type ProductOrder } from '../domain/product-list.ts';
import { countProducts, listProducts } from '../store/product-list.ts';
import { mostRanked } from '../store/relevance.ts';
import { prepareSearch } from '../use-cases/search/prepare-search.ts';
import { makeCategory } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

/** More than are sorted for a page. */
const many = 20_500;

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const { prisma } = catalogue.dependencies.database;
  const top = await makeCategory(catalogue, 'top');
  const below = await makeCategory(catalogue, 'below');
  const move = 'mutation ($input: MoveCategoryInput!) { moveCategory(input: $input) { __typename } }';
  await catalogue.query(move, { input: { id: below, parentId: top } });
  const create = 'mutation ($input: CreateCollectionInput!) { createCollection(input: $input) { __typename } }';
  await catalogue.query(create, { input: { slug: 'most', title: 'Most' } });
  await prisma.$executeRaw`
    INSERT INTO product (
      id, slug, title, title_key, description, tags, tax_class, options, currency, min_price, max_price, search,
      status, version, created_at, updated_at
    )
    SELECT uuidv7(), 'p-' || n, 'p-' || n, 'p-' || n, '', ARRAY[]::text[], 'standard', '[]', 'EUR', n % 77, n % 77, '',
      CASE WHEN n % 10 = 0 THEN 'DRAFT' ELSE 'ACTIVE' END, 1, now(), now()
    FROM generate_series(1, ${many + 500}::int) AS n`;
  // All but the newest are filed, each second one in both, and are in the collection in a drawn order.
  await prisma.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT id, ${below}::uuid, 0 FROM (SELECT id FROM product ORDER BY id LIMIT ${many}::int) AS filed`;
  await prisma.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT product_id, ${top}::uuid, 1 FROM product_category WHERE product_id::text ~ '[02468ace]$'`;
  await prisma.$executeRaw`
    INSERT INTO collection_product (collection_id, product_id, position)
    SELECT c.id, product_id, hashtext(product_id::text) FROM collection c, product_category WHERE category_id = ${below}::uuid`;
  // All have one word, each seventh in its title, of which each second begins with it.
  await prisma.$executeRaw`
    INSERT INTO product_search (product_id, language, title, codes, names, document, form)
    SELECT id, 'en', CASE WHEN n % 14 = 0 THEN 'common thing' ELSE 'some common thing' END, ARRAY[]::text[],
      CASE WHEN n % 7 = 0 THEN 'common:2A'::tsvector ELSE '' END,
      ('common:' || CASE WHEN n % 7 = 0 THEN '2A' ELSE '9' END || CASE WHEN n = 77 THEN ' rare:10' ELSE '' END ||
        (SELECT string_agg(' w' || n * k % 4999 || ':' || 10 + k, '') FROM generate_series(1, 30) AS k))::tsvector, 1
    FROM (SELECT id, substr(slug, 3)::int AS n FROM product) AS numbered`;
  await prisma.$executeRaw`
    INSERT INTO search_word (language, word, letters_left)
    SELECT 'en', 'word' || n, ARRAY['word' || n, 'wor' || n] FROM generate_series(1, ${many}::int) AS n`;
  await prisma.$executeRaw`ANALYZE`;
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const inTop: ProductCriteria = { words: null, filter: { ...noFilter, categories: ['top', 'below'] }, currency: null };
const inMost: ProductCriteria = { words: null, filter: { ...noFilter, collection: 'most' }, currency: null };
const keys: Record<Exclude<ProductOrder, 'RELEVANCE'>, string> = {
  NEWEST: 'p.id DESC',
  TITLE: 'p.title_key, p.id',
  PRICE_ASC: 'p.min_price, p.id',
  PRICE_DESC: 'p.min_price DESC, p.id DESC',
  COLLECTION: 'hashtext(p.id::text), p.id',
  BEST_SELLING: '(SELECT units FROM product_sales WHERE product_id = p.id) DESC, p.id DESC',
};

test.each<[string, keyof typeof keys, ProductCriteria]>([
  ['of a branch', 'NEWEST', inTop],
  ['of a branch', 'TITLE', inTop],
  ['of a branch', 'PRICE_ASC', inTop],
  ['of a branch', 'PRICE_DESC', inTop],
  ['of a collection', 'NEWEST', inMost],
  ['of a collection', 'TITLE', inMost],
  ['of a collection', 'COLLECTION', inMost],
])(
  'pages %s in the order %s are right and do not read all products, and their count is right',
  async (_, order, criteria) => {
    const { prisma, transact } = catalogue.dependencies.database;
    const expected = await prisma.$queryRawUnsafe<{ id: string }[]>(
      `SELECT p.id FROM product p
     WHERE p.status = 'ACTIVE' AND p.id IN (SELECT product_id FROM product_category) ORDER BY ${keys[order]}`,
    );
    const walked: string[] = [];
    let after: ProductCursor | null = null;
    for (let page = 0; page < 3; page++) {
      const from: ProductCursor | null = after;
      const [rows, scans] = await transact(async (tx) => {
        const before = await wholeTableScans(tx, ['product']);
        const listed = await listProducts(tx, criteria, order, { first: 20, after: from });
        return [listed.slice(0, 20), [before, await wholeTableScans(tx, ['product'])]] as const;
      });
      walked.push(...rows.map(({ product }) => product.id));
      after = rows.at(-1)?.cursor ?? null;
      // The closure table has three rows.
      const large = scans.map((of) => of.filter(({ table }) => table !== 'category_ancestor'));
      expect(large[1]).toEqual(large[0]);
    }
    expect(walked).toEqual(expected.slice(0, 60).map(({ id }) => id));
    expect(await countProducts(prisma, criteria)).toBe(expected.length);
  },
);

test('pages of what has a common word rank the newest in each band, go on by newest, and do not read all products', async () => {
  const { prisma, transact } = catalogue.dependencies.database;
  const words = await prepareSearch(prisma, 'common', { languages: ['en'], statuses: ['ACTIVE'] });
  const criteria = { words, filter: noFilter, currency: null };
  const products = await prisma.$queryRaw<{ id: string; n: number }[]>`
    SELECT id, substr(slug, 3)::int AS n FROM product WHERE status = 'ACTIVE' ORDER BY id DESC`;
  const titles = products.filter(({ n }) => n % 7 === 0);
  const ranked = titles.slice(0, mostRanked);
  const expected = [
    ...ranked.filter(({ n }) => n % 14 === 0),
    ...ranked.filter(({ n }) => n % 14 !== 0),
    ...titles.slice(mostRanked),
    ...products.filter(({ n }) => n % 7 !== 0),
  ].map(({ id }) => id);
  expect(titles.length).toBeGreaterThan(mostRanked);
  const readPage = (from: ProductCursor | null) =>
    transact(async (tx) => {
      const tables = ['product', 'product_search'];
      const count = async () => (await wholeTableScans(tx, tables)).reduce((sum, { scans }) => sum + scans, 0);
      const before = await count();
      const rows = await listProducts(tx, criteria, 'RELEVANCE', { first: 100, after: from });
      return [rows, (await count()) - before] as const;
    });
  const walked: string[] = [];
  let after: ProductCursor | null = null;
  while (walked.length < titles.length + mostRanked + 200) {
    const from: ProductCursor | null = after;
    const [rows, scans] = await readPage(from);
    // Of a seventh of the products all are read, if that is quicker.
    if (walked.length > titles.length) expect(scans).toBe(0);
    walked.push(...rows.slice(0, 100).map(({ product }) => product.id));
    after = rows[99]?.cursor ?? null;
  }
  expect(walked).toEqual(expected.slice(0, walked.length));
  expect(await countProducts(prisma, criteria)).toBe(expected.length);
});

test('what is rare is found by the index, whatever is looked at', async () => {
  const { transact } = catalogue.dependencies.database;
  const read = async (text: string) =>
    transact(async (tx) => {
      const tables = ['product', 'product_search', 'search_word'];
      const before = await wholeTableScans(tx, tables);
      const words = await prepareSearch(tx, text, { languages: ['en'], statuses: ['ACTIVE'] });
      const rows = await listProducts(tx, { words, filter: noFilter, currency: null }, 'RELEVANCE', {
        first: 20,
        after: null,
      });
      const after = await wholeTableScans(tx, tables);
      return { found: rows.length, isIndexed: JSON.stringify(before) === JSON.stringify(after) };
    });
  // More often than a statement is planned for its values.
  for (let time = 0; time < 8; time++) {
    expect(['rare', time, await read('rare')]).toEqual(['rare', time, { found: 1, isIndexed: true }]);
    expect(['both', time, await read('common rare')]).toEqual(['both', time, { found: 1, isIndexed: true }]);
    expect(['none', time, await read('nowhere')]).toEqual(['none', time, { found: 0, isIndexed: true }]);
  }
});
