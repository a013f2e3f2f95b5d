import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import { noFilter, type ProductCriteria, type ProductCursor } from '../domain/product-list.ts';
import { listProducts } from '../store/product-list.ts';
import { makeCategory } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

/** More than are sorted for a page. */
const many = 20_500;

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const { prisma } = catalogue.dependencies.database;
  const filed = await makeCategory(catalogue, 'filed');
  await prisma.$executeRaw`
    INSERT INTO product (
      id, slug, title, title_key, description, tags, tax_class, options, currency, min_price, max_price, search,
      status, version, created_at, updated_at
    )
    SELECT uuidv7(), 'p-' || n, 'p-' || n, 'p-' || n, '', ARRAY[]::text[], 'standard', '[]', 'EUR', 1, 1, '', 'ACTIVE', 1, now(), now()
    FROM generate_series(1, ${many}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position) SELECT id, ${filed}::uuid, 0 FROM product`;
  await prisma.$executeRaw`
    INSERT INTO product_title (product_id, language, "collation", title)
    SELECT id, language, "collation", (ARRAY['ö', 'ä', 'z', 'a', 'å', 'o'])[1 + (hashtext(slug) & 1023) % 6] || slug
    FROM product, (VALUES ('sv', 'sv'), ('de', 'und'), ('fr', 'und')) AS l(language, "collation")`;
  await prisma.$executeRaw`ANALYZE`;
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const all: ProductCriteria = { words: null, filter: noFilter, currency: null };
const filed: ProductCriteria = { ...all, filter: { ...noFilter, categories: ['filed'] } };

/** The plan of the statement that reads a page. */
async function planOf(text: string, values: unknown[]): Promise<string> {
  const { prisma } = catalogue.dependencies.database;
  return JSON.stringify(await prisma.$queryRawUnsafe<object[]>(`EXPLAIN ${text}`, ...values));
}

test.each<[string, string, string, ProductCriteria]>([
  ['of all', 'sv', 'sv', all],
  ['of all', 'de', 'und', all],
  ['of a branch', 'sv', 'sv', filed],
])('pages %s in %s are read in the order of the index, without a sort', async (_, language, collation, criteria) => {
  const { prisma, transact } = catalogue.dependencies.database;
  const expected = await prisma.$queryRawUnsafe<{ id: string }[]>(
    `SELECT product_id AS id FROM product_title WHERE language = $1 ORDER BY title COLLATE "${collation}-x-icu", product_id LIMIT 60`,
    language,
  );
  const walked: string[] = [];
  let after: ProductCursor | null = null;
  for (let page = 0; page < 3; page++) {
    const from: ProductCursor | null = after;
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    try {
      const [rows, scans] = await transact(async (tx) => {
        const before = await wholeTableScans(tx, ['product', 'product_title']);
        const listed = await listProducts(tx, criteria, 'TITLE', { first: 20, after: from }, { language, collation });
        return [listed.slice(0, 20), [before, await wholeTableScans(tx, ['product', 'product_title'])]] as const;
      });
      walked.push(...rows.map(({ product }) => product.id));
      after = rows.at(-1)?.cursor ?? null;
      expect(scans[1]).toEqual(scans[0]);
      const statements = sent.mock.calls
        .map(([statement]) => statement as unknown as { text: string; values: unknown[] })
        .filter(({ text }) => text?.includes('JOIN product_title'));
      expect(statements).toHaveLength(1);
      for (const { text, values } of statements) {
        const plan = await planOf(text, values);
        expect(plan).toContain(`product_title_${collation}_idx`);
        expect(plan).not.toContain('Sort');
      }
    } finally {
      sent.mockRestore();
    }
  }
  expect(walked).toEqual(expected.map(({ id }) => id));
});
