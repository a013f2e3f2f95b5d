import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { partSize } from '../domain/product-file.ts';
import { staff, type TestCatalogue } from './start-test-catalogue.ts';

type Asked = Pick<Parameters<TestCatalogue['ask']>[2] & object, 'identity'>;

/** Has all products written, or those asked for; resolves to the id of the job, which is not done yet. */
export async function startExport(
  catalogue: TestCatalogue,
  {
    identity = staff,
    idempotencyKey = uuidv7(),
    ...input
  }: Asked & { idempotencyKey?: string; products?: object } = {},
): Promise<string> {
  const products = { filter: { statuses: ['DRAFT', 'ACTIVE', 'ARCHIVED'] } };
  const { data, errors } = await catalogue.ask(
    `mutation ($input: ExportProductsInput!) {
      result: exportProducts(input: $input) { ... on Job { id } ... on UserError { message } }
    }`,
    { input: { idempotencyKey, products, currency: 'EUR', ...input } },
    { identity },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const result = Reflect.get(data ?? {}, 'result');
  if (typeof result?.id !== 'string') throw new Error(result?.message);
  return result.id;
}

/** What is written of a file, read part by part; null when there is none. */
export async function readExport(catalogue: TestCatalogue, jobId: string, identity = staff) {
  const document = `query ($jobId: ID!, $index: Int!) {
    productExport(jobId: $jobId) { size partCount complete expiresAt part(index: $index) }
  }`;
  const parts: Buffer[] = [];
  for (let index = 0; ; index++) {
    const { data, errors } = await catalogue.ask(document, { jobId, index }, { identity });
    if (errors) throw new Error(JSON.stringify(errors));
    const found = Reflect.get(data ?? {}, 'productExport');
    if (found === null) return null;
    if (found.part === null) {
      const text = Buffer.concat(parts).toString();
      return { ...found, partSizes: parts.map(({ length }) => length), text };
    }
    parts.push(Buffer.from(found.part, 'base64'));
  }
}

/** All products, as a file. */
export async function exportAll(catalogue: TestCatalogue): Promise<string> {
  const id = await startExport(catalogue);
  await catalogue.runJobs();
  const { complete, text } = await readExport(catalogue, id);
  if (!complete) throw new Error('the file is not whole');
  return text;
}

/** Imports a file; resolves to the job once it is over. */
export async function importAll(catalogue: TestCatalogue, text: string) {
  const bytes = Buffer.from(text);
  const input = { name: 'products.csv', size: bytes.length };
  const { begun } = await catalogue.query<{ begun: { id: string } }>(
    'mutation ($input: BeginProductFileInput!) { begun: beginProductFile(input: $input) { ... on ProductFile { id } } }',
    { input },
  );
  for (let index = 0; index * partSize < bytes.length; index++) {
    const content = bytes.subarray(index * partSize, (index + 1) * partSize).toString('base64');
    await catalogue.query(
      'mutation ($input: UploadProductFilePartInput!) { uploadProductFilePart(input: $input) { __typename } }',
      { input: { fileId: begun.id, index, content } },
    );
  }
  const start = {
    document: `mutation ($input: ImportProductsInput!) { job: importProducts(input: $input) { ... on Job {
      status result { name count } rejected(first: 100) { edges { node { message } } } } } }`,
    variables: { input: { idempotencyKey: uuidv7(), fileId: begun.id, currency: 'EUR' } },
  };
  await catalogue.query(start.document, start.variables);
  await catalogue.runJobs();
  return (await catalogue.query<{ job: object }>(start.document, start.variables)).job;
}
