import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { mostExports } from '../domain/product-export.ts';
import { partSize } from '../domain/product-file.ts';
import { createJobs } from '../jobs/index.ts';
import { connectDatabase } from '../store/database.ts';
import { pruneExports } from '../store/product-exports.ts';
import { exportAll, importAll, readExport, startExport } from './file-of-products.ts';
import { mortal } from './mortal.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

/** Makes products, which are not there yet. */
async function make(products: readonly object[]): Promise<void> {
  const document = `mutation ($input: UpsertProductsInput!) { job: upsertProducts(input: $input) { ... on Job {
    status rejected(first: 20) { edges { node { message } } } } } }`;
  const variables = { input: { idempotencyKey: uuidv7(), products } };
  await catalogue.query(document, variables);
  await catalogue.runJobs();
  expect(await catalogue.query(document, variables)).toEqual({ job: { status: 'COMPLETED', rejected: { edges: [] } } });
}

const variantOf = (sku: string, minor = 500, currency = 'EUR') => ({
  sku,
  price: { minor, currency },
  selectedOptions: [],
});
const simple = (slug: string, currency = 'EUR') => ({
  ...{ slug, title: slug, status: 'ACTIVE' },
  variants: [variantOf(slug.toUpperCase(), 500, currency)],
});

/** What breaks careless readers, and what a spreadsheet takes for a formula. */
const awkward = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", '"', ',', ';', '#'),
    fc.array(
      fc.constantFrom('a', 'B', '"', '""', ',', ';', "'", '👩‍👩‍👧', 'שלום', 'مرحبا', 'é', '|', '\\', '&', '=1+1'),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([first, rest]) => `${first}x${rest.join('')}`);

const aProduct = fc.record({
  title: awkward,
  descriptionHtml: fc.array(awkward, { maxLength: 3 }).map((lines) => lines.map((line) => `<p>${line}</p>`).join('\n')),
  vendor: fc.option(awkward, { nil: null }),
  productType: fc.option(awkward, { nil: null }),
  tags: fc.uniqueArray(awkward, { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
  status: fc.constantFrom('DRAFT', 'ACTIVE', 'ARCHIVED'),
  options: fc.uniqueArray(awkward, { maxLength: 5, selector: (name) => name.toLowerCase() }),
  variants: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(100) },
  ),
  pictures: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(50) },
  ),
  sku: awkward,
  price: fc.integer({ min: 0, max: 1_000_000 }),
  barcode: fc.constantFrom(null, '4006381333931'),
  weightGrams: fc.option(fc.integer({ min: 0, max: 9_999 }), { nil: null }),
});

type Drawn = typeof aProduct extends fc.Arbitrary<infer Value> ? Value : never;

const toInput = (
  { options, variants, pictures, sku, price, barcode, weightGrams, ...given }: Drawn,
  number: number,
) => ({
  ...given,
  slug: `product-${number}`,
  media: Array.from({ length: pictures }, (_, n) => ({
    url: `https://images.test/${number}/${n}.jpg?a="b",c`,
    alt: n % 2 ? sku : null,
  })),
  variants: Array.from({ length: options.length > 0 ? variants : 1 }, (_, n) => ({
    ...{
      sku: `${sku}-${number}-${n}`,
      price: { minor: price + n, currency: 'EUR' },
      weightGrams,
      requiresShipping: n % 2 === 0,
    },
    ...(barcode !== null && n === 0 && { barcode }),
    ...(n === 1 && { compareAtPrice: { minor: price + 5_000, currency: 'EUR' } }),
    ...(pictures > 0 && n === 2 && { mediaUrl: `https://images.test/${number}/0.jpg?a="b",c` }),
    selectedOptions: options.map((name, place) => ({ name, value: place === 0 ? `${sku} ${n}` : sku })),
  })),
});

describe('a file of all products', () => {
  test('is the same after it was imported, over what is there and into a shop without products', async () => {
    const drawn = fc.sample(aProduct, { numRuns: 120, seed: 20_261_201 });
    expect(drawn.some(({ variants, options }) => variants === 100 && options.length > 0)).toBe(true);
    await make(drawn.map(toInput));
    const file = await exportAll(catalogue);
    expect(file.match(/^product-\d+,/gm)?.length).toBeGreaterThan(500);

    const again = { status: 'COMPLETED', rejected: { edges: [] } };
    expect(await importAll(catalogue, file)).toEqual({
      ...again,
      result: expect.arrayContaining([{ name: 'unchanged', count: 120 }]),
    });
    expect(await exportAll(catalogue)).toBe(file);

    await using other = await startTestCatalogue();
    expect(await importAll(other, file)).toEqual({
      ...again,
      result: expect.arrayContaining([{ name: 'created', count: 120 }]),
    });
    expect(await exportAll(other)).toBe(file);
  }, 300_000);

  test('is the same when the processes that write it are killed again and again', async () => {
    await make(Array.from({ length: 450 }, (_, n) => simple(`killed-${n}`)));
    const file = await exportAll(catalogue);
    const replica = connectDatabase(catalogue.databaseUrl, 4);
    let deaths = 0;
    try {
      const id = await startExport(catalogue);
      const random = seededRandom(20_261_201);
      const isComplete = async () => (await readExport(catalogue, id)).complete;
      while (!(await isComplete())) {
        for (const database of [catalogue.database, replica]) {
          const dying = mortal(database, random, { rate: 0.3, died: () => deaths++ });
          const jobs = createJobs({ ...catalogue.dependencies, database: dying });
          await runWaitingJobs(jobs, { database: dying, logger: pino({ level: 'silent' }), later: true });
        }
      }
      expect(deaths).toBeGreaterThan(0);
      expect((await readExport(catalogue, id)).text).toBe(file);
    } finally {
      await replica.close();
    }
  }, 300_000);

  test('comes in parts, each of which has room in a request', async () => {
    const descriptionHtml = `<p>${'long '.repeat(3_900)}</p>`;
    await make(Array.from({ length: 70 }, (_, n) => ({ ...simple(`long-${n}`), descriptionHtml })));
    const id = await startExport(catalogue);
    expect(await readExport(catalogue, id)).toMatchObject({ size: 0, partCount: 0, complete: false, text: '' });
    await catalogue.runJobs();
    const { text, partSizes, size, partCount } = await readExport(catalogue, id);
    expect(partSizes).toHaveLength(partCount);
    expect(Math.max(...partSizes)).toBe(partSize);
    expect(Buffer.byteLength(text)).toBe(size);
  });
});

describe('products that a file is asked of', () => {
  test('are those of the list when it is asked for, as they are when they are written', async () => {
    const vendor = 'Maker of changes';
    await make(['kept', 'renamed', 'gone'].map((slug) => ({ ...simple(slug), vendor })));
    const filter = { vendors: [vendor] };
    const id = await startExport(catalogue, { products: { filter } });
    await make([{ ...simple('late-one'), vendor }]);
    const found = await readExport(catalogue, id);
    // The jobs of `make` have written the file: what came later is not in it.
    expect(found.complete).toBe(true);
    expect(found.text).toMatch(/\nrenamed,renamed,/);
    expect(found.text).not.toMatch('late-one');

    const next = await startExport(catalogue, { products: { filter } });
    const { prisma } = catalogue.database;
    await prisma.product.updateMany({ where: { slug: 'renamed' }, data: { title: 'Another title' } });
    await prisma.product.updateMany({ where: { slug: 'gone' }, data: { deletedAt: new Date() } });
    await catalogue.runJobs();
    const { text } = await readExport(catalogue, next);
    expect(text).toMatch('\nrenamed,Another title,');
    expect(text).toMatch('\nlate-one,');
    expect(text).not.toMatch('gone');
  });

  test('and are priced in another currency are left out and named; there have to be some', async () => {
    await make([simple('in-euro'), simple('in-dollars', 'USD')].map((each) => ({ ...each, tags: ['currencies'] })));
    const products = { filter: { tags: ['currencies'] } };
    const idempotencyKey = uuidv7();
    const id = await startExport(catalogue, { products, idempotencyKey });
    await catalogue.runJobs();
    expect(await startExport(catalogue, { products, idempotencyKey })).toBe(id);
    expect((await readExport(catalogue, id)).text.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^in-euro,/),
      '',
    ]);
    const rejected = await catalogue.database.prisma.$queryRaw`
      SELECT code, message FROM tracked_job_rejection WHERE job_id = ${id}::uuid`;
    expect(rejected).toEqual([{ code: 'OTHER_CURRENCY', message: 'in-dollars: it is not priced in EUR' }]);
    const nothing = startExport(catalogue, { products: { filter: { vendors: ['Nobody at all'] } } });
    await expect(nothing).rejects.toThrow('There are no such products.');
  });

  test('may be drafts for whoever sees them; another caller does not see the file', async () => {
    const identity = aPerson({ roles: ['STAFF'], scopes: ['catalog:read'] });
    const id = await startExport(catalogue, { identity });
    await catalogue.runJobs();
    expect(await readExport(catalogue, id, identity)).toMatchObject({ complete: true });
    expect(await readExport(catalogue, id)).toBeNull();
    expect(await readExport(catalogue, uuidv7())).toBeNull();
    expect(await readExport(catalogue, 'x')).toBeNull();
  });
});

describe('a file', () => {
  test('whose job is cancelled stays as it is then, and is never whole', async () => {
    const id = await startExport(catalogue);
    const { prisma } = catalogue.database;
    await catalogue.deliver(anEvent(trackedJobCancellationRequestedV1, uuidv7(), { jobId: id }));
    await catalogue.runJobs();
    expect(await readExport(catalogue, id)).toMatchObject({ complete: false, text: '' });
    const [{ status, left } = {}] = await prisma.$queryRaw<{ status?: string; left?: number }[]>`
      SELECT status, (SELECT count(*)::int FROM tracked_job_row WHERE job_id = j.id) AS left
      FROM tracked_job j WHERE id = ${id}::uuid`;
    expect({ status, left }).toEqual({ status: 'CANCELLED', left: 0 });
  });

  test('takes the place of the oldest of ten, and is deleted after a day', async () => {
    const { prisma } = catalogue.database;
    await prisma.productExport.deleteMany();
    const ids: string[] = [];
    const products = { filter: { tags: ['currencies'] } };
    for (let n = 0; n <= mostExports; n++) ids.push(await startExport(catalogue, { products }));
    await catalogue.runJobs();
    expect(await readExport(catalogue, ids[0] ?? '')).toBeNull();
    const [job] = await prisma.$queryRaw<object[]>`
      SELECT status, error->>'code' AS code FROM tracked_job WHERE id = ${ids[0]}::uuid`;
    expect(job).toEqual({ status: 'FAILED', code: 'FILE_NOT_KEPT' });
    for (const id of ids.slice(1)) expect(await readExport(catalogue, id)).toMatchObject({ complete: true });

    const [old = '', ...others] = ids.slice(1);
    await prisma.productExport.update({
      where: { jobId: old },
      data: { createdAt: new Date(Date.now() - 24 * 3_600_000 - 1_000) },
    });
    while (await pruneExports(prisma));
    expect(await prisma.productExportPart.count({ where: { jobId: old } })).toBe(0);
    expect(await prisma.productExport.count()).toBe(others.length);
  });
});
