import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { listWaitingRows, stageWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import { partSize } from '../domain/product-file.ts';
import { pruneFiles } from '../store/product-files.ts';
import { pruneImports } from '../store/product-imports.ts';
import { makeProduct } from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());
// Only so many are kept for a caller.
afterEach(async () => void (await catalogue.database.prisma.productFile.deleteMany()));

/** What a mutation answers; tests know what they asked for. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
async function run(name: string, input: object, fields: string, identity = staff): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await catalogue.ask(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields} ... on UserError { code path message } } }`,
    { input },
    { identity },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.result;
}
const ofFile = '... on ProductFile { id size partSize partCount missingParts expiresAt }';
const begin = (size: number, identity = staff) =>
  run('beginProductFile', { name: 'products.csv', size }, ofFile, identity);
const uploadPart = (fileId: string, index: number, bytes: Buffer, identity = staff) =>
  run('uploadProductFilePart', { fileId, index, content: bytes.toString('base64') }, ofFile, identity);

async function upload(file: string | Buffer): Promise<string> {
  const bytes = Buffer.from(file);
  const { id } = await begin(bytes.length);
  for (let index = 0; index * partSize < bytes.length; index++) {
    await uploadPart(id, index, bytes.subarray(index * partSize, (index + 1) * partSize));
  }
  return id;
}
const ofJob =
  '... on Job { id status progress { done total } result { name count } error { code message } rejected(first: 100) { edges { node { index code message } } } }';
const start = (fileId: string, input: object = {}) =>
  run('importProducts', { idempotencyKey: uuidv7(), fileId, currency: 'EUR', ...input }, ofJob);

/** What came of importing a file. */
async function importFile(file: string | Buffer, input: object = {}) {
  const fileId = await upload(file);
  const key = { idempotencyKey: uuidv7(), ...input };
  const { id } = await start(fileId, key);
  await catalogue.runJobs();
  const job = await start(fileId, key);
  return { ...job, id, report: await reportOf(id) };
}
async function reportOf(jobId: string, first = 100, after: string | null = null) {
  const { productImport } = await catalogue.query<{
    productImport: {
      rows: number | null;
      ignoredColumns: string[];
      dryRun: boolean;
      faults: { totalCount: number; edges: { cursor: string; node: object }[]; pageInfo: { hasNextPage: boolean } };
    };
  }>(
    `query ($jobId: ID!, $first: Int, $after: String) { productImport(jobId: $jobId) { rows ignoredColumns dryRun
      faults(first: $first, after: $after) { totalCount edges { cursor node { line column handle reason } } pageInfo { hasNextPage } } } }`,
    { jobId, first, after },
  );
  return productImport;
}
const counts = (job: { result: { name: string; count: number }[] }) =>
  Object.fromEntries(job.result.map(({ name, count }) => [name, count]));

const header = 'Handle,Title,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Gift Card';
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

describe('a file', () => {
  test('is uploaded in parts of any order, again where one went wrong, and says what is missing', async () => {
    const bytes = Buffer.alloc(2 * partSize + 7, 'x');
    const made = await begin(bytes.length);
    expect(made).toMatchObject({ size: bytes.length, partSize, partCount: 3, missingParts: [0, 1, 2] });
    const part = (index: number) => bytes.subarray(index * partSize, (index + 1) * partSize);
    expect(await uploadPart(made.id, 2, part(2))).toMatchObject({ missingParts: [0, 1] });
    expect(await uploadPart(made.id, 0, part(0))).toMatchObject({ missingParts: [1] });
    expect(await uploadPart(made.id, 0, part(0))).toMatchObject({ missingParts: [1] });
    expect(await start(made.id)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'fileId'], message: expect.stringContaining('missing: 1') },
    });
    expect(await uploadPart(made.id, 1, part(1))).toMatchObject({ missingParts: [] });
    const { productFile } = await catalogue.query<{ productFile: object }>(
      'query ($id: ID!) { productFile(id: $id) { name missingParts } }',
      { id: made.id.toUpperCase() },
    );
    expect(productFile).toEqual({ name: 'products.csv', missingParts: [] });
  });

  test('is refused what does not fit it', async () => {
    for (const size of [0, -1, 64 * 1024 * 1024 + 1]) {
      expect(await begin(size)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'size'] });
    }
    const { id } = await begin(10);
    const ten = Buffer.alloc(10);
    expect(await uploadPart(id, 0, Buffer.alloc(9))).toMatchObject({ path: ['input', 'content'] });
    expect(await uploadPart(id, 0, Buffer.alloc(partSize + 1))).toMatchObject({ path: ['input', 'content'] });
    expect(await uploadPart(id, 1, ten)).toMatchObject({ path: ['input', 'index'] });
    expect(await uploadPart(id, -1, ten)).toMatchObject({ path: ['input', 'index'] });
    expect(await run('uploadProductFilePart', { fileId: id, index: 0, content: '!' }, ofFile)).toMatchObject({
      path: ['input', 'content'],
    });
    expect(await uploadPart(uuidv7(), 0, ten)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is nobody else’s', async () => {
    const { id } = await begin(3);
    const other = aPerson({ roles: ['STAFF'], scopes: ['catalog:write'] });
    expect(await uploadPart(id, 0, Buffer.from('abc'), other)).toMatchObject({ code: 'NOT_FOUND' });
    const { data } = await catalogue.ask(
      'query ($id: ID!) { productFile(id: $id) { id } }',
      { id },
      { identity: other },
    );
    expect(data).toEqual({ productFile: null });
  });

  test('is one of ten at most', async () => {
    const other = aPerson({ roles: ['STAFF'], scopes: ['catalog:write'] });
    for (let count = 0; count < 10; count++) expect(await begin(1, other)).toMatchObject({ __typename: 'ProductFile' });
    expect(await begin(1, other)).toMatchObject({ code: 'INVALID_INPUT', path: ['input'] });
    await catalogue.database.prisma.productFile.updateMany({
      where: { ownerId: other.userId ?? '' },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    while (await pruneFiles(catalogue.database.prisma));
    expect(await begin(1, other)).toMatchObject({ __typename: 'ProductFile' });
  });
});

describe('an import', () => {
  test('puts the products of a file and tells where what was not taken stands', async () => {
    await makeProduct(catalogue, { variants: [{ sku: 'TAKEN', price: { minor: 1, currency: 'EUR' } }] });
    const job = await importFile(
      file(
        'cup,Cup,,Size,S,CUP-S,10.00,,',
        'pot,Pot,,Size,S,,x,,',
        'cup,,,,L,CUP-L,12.50,,',
        'jug,Jug,,Title,Default Title,TAKEN,5,123,',
        'mug,Mug,,Title,Default Title,TAKEN,5,,',
        ',No handle,,,,,,,',
      ),
    );
    expect(job).toMatchObject({ status: 'COMPLETED', progress: { done: 5, total: 5 } });
    expect(counts(job)).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(job.rejected.edges.map(({ node }: { node: object }) => node)).toEqual([
      { index: 0, code: 'INVALID_INPUT', message: expect.stringContaining('line 3, Variant Price: ') },
      { index: 2, code: 'INVALID_INPUT', message: expect.stringContaining('line 5, Variant Barcode: ') },
      { index: 3, code: 'ALREADY_EXISTS', message: expect.stringContaining('line 6, Variant SKU: ') },
      { index: 4, code: 'INVALID_INPUT', message: expect.stringContaining('line 7, Handle: ') },
    ]);
    expect(job.report).toMatchObject({ rows: 6, ignoredColumns: ['Gift Card'], dryRun: false });
    expect(job.report.faults.totalCount).toBe(4);
    expect(job.report.faults.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { line: 3, column: 'Variant Price', handle: 'pot' },
      { line: 5, column: 'Variant Barcode', handle: 'jug' },
      { line: 6, column: 'Variant SKU', handle: 'mug' },
      { line: 7, column: 'Handle', handle: null },
    ]);
    const first = await reportOf(job.id, 3);
    expect(first.faults.pageInfo.hasNextPage).toBe(true);
    const rest = await reportOf(job.id, 3, first.faults.edges.at(-1)?.cursor);
    expect(rest.faults.edges.map(({ node }) => node)).toMatchObject([{ line: 7 }]);
    const { product } = await catalogue.query<{ product: object }>(
      '{ product(slug: "cup") { title variants { sku price { minor } } } }',
    );
    expect(product).toMatchObject({
      title: 'Cup',
      variants: [{ sku: 'CUP-S' }, { sku: 'CUP-L', price: { minor: 1250 } }],
    });
  });

  test('of a dry run tells the same and writes nothing; the same file is imported afterwards', async () => {
    const fileId = await upload(file('dry,Dry,,Title,Default Title,DRY,5,,'));
    const key = { idempotencyKey: uuidv7(), dryRun: true };
    await start(fileId, key);
    await catalogue.runJobs();
    expect(counts(await start(fileId, key))).toMatchObject({ created: 1 });
    const read = async () =>
      (await catalogue.query<{ product: object | null }>('{ product(slug: "dry") { title } }')).product;
    expect(await read()).toBeNull();
    await start(fileId);
    await catalogue.runJobs();
    expect(await read()).toEqual({ title: 'Dry' });
    expect(await start(fileId, { idempotencyKey: key.idempotencyKey })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test.each([
    ['whose quote is never closed', '"cup', 'line 2: a quote'],
    ['that is not UTF-8', Buffer.from([...Buffer.from('Handle,Title\ncup,K'), 0xe4, 0x0a]), 'expected UTF-8'],
    ['of something else', 'a,b\n1,2\n', 'the columns'],
    ['without products', `${header}\n`, 'no products'],
  ])('of a file %s fails before anything is put, and says why', async (_what, content, reason) => {
    const whole = typeof content === 'string' && content.startsWith('"') ? `${header}\n${content}` : content;
    const job = await importFile(whole);
    expect(job).toMatchObject({
      status: 'FAILED',
      error: { code: 'UNREADABLE_FILE', message: expect.stringContaining(reason) },
    });
    expect(await listWaitingRows(catalogue.database.prisma, job.id, 1)).toEqual([]);
  });

  test('of a file that is gone meanwhile fails', async () => {
    const fileId = await upload(file('gone,Gone,,Title,Default Title,GONE,5,,'));
    const key = { idempotencyKey: uuidv7() };
    await start(fileId, key);
    await catalogue.database.prisma.productFile.delete({ where: { id: fileId } });
    await catalogue.runJobs();
    expect(await start(fileId, key)).toMatchObject({
      status: 'FAILED',
      error: { code: 'UNREADABLE_FILE', message: expect.stringContaining('upload it again') },
    });
  });

  test('that is cancelled before or after its file is read forgets what is left', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `stop-${n},Stop,,Title,Default Title,STOP-${n},5,,`);
    const fileId = await upload(file(...rows));
    const key = { idempotencyKey: uuidv7() };
    const { id } = await start(fileId, key);
    await catalogue.deliver(anEvent(trackedJobCancellationRequestedV1, uuidv7(), { jobId: id }));
    await catalogue.runJobs();
    expect(await start(fileId, key)).toMatchObject({ status: 'CANCELLED', progress: { done: 0 } });
    const { prisma } = catalogue.database;
    expect(await stageWaitingRows(prisma, id, 0, [{}])).toBe(false);
    expect(await listWaitingRows(prisma, id, 1)).toEqual([]);
    expect(await prisma.product.count({ where: { slug: { startsWith: 'stop-' } } })).toBe(0);
  });

  test('is for those who hold the scope', async () => {
    const identity = aPerson({ scopes: ['catalog:read'] });
    const { errors } = await catalogue.ask(
      'query ($id: ID!) { productImport(jobId: $id) { rows } }',
      { id: uuidv7() },
      { identity },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

test('rows of a file that is read twice, or by one who is late, are there once', async () => {
  const fileId = await upload(file('twice,Twice,,Title,Default Title,TWICE,5,,'));
  const key = { idempotencyKey: uuidv7() };
  const { id } = await start(fileId, key);
  const { prisma } = catalogue.database;
  // As if a process had been killed after it wrote the first of them down.
  const row = { product: null, problem: 'x', dryRun: false, place: null, faults: [] };
  expect(await stageWaitingRows(prisma, id, 0, [row])).toBe(true);
  expect(await stageWaitingRows(prisma, id, 0, [row])).toBe(true);
  expect(await listWaitingRows(prisma, id, 9)).toHaveLength(1);
  await catalogue.runJobs();
  expect(await start(fileId, key)).toMatchObject({ status: 'COMPLETED', progress: { done: 1, total: 1 } });
  expect(await stageWaitingRows(prisma, id, 0, [row])).toBe(false);
  expect(await listWaitingRows(prisma, id, 9)).toEqual([]);
});

test('reports are kept as long as their jobs', async () => {
  const job = await importFile(file('kept,Kept,,Title,Default Title,KEPT,x,,'));
  const { prisma } = catalogue.database;
  while (await pruneImports(prisma));
  expect((await reportOf(job.id)).faults.totalCount).toBe(1);
  await prisma.productImport.update({
    where: { jobId: job.id },
    data: { createdAt: new Date(Date.now() - 32 * 86_400_000) },
  });
  while (await pruneImports(prisma));
  expect(await reportOf(job.id)).toBeNull();
  expect(await prisma.productImportFault.count({ where: { jobId: job.id } })).toBe(0);
});
