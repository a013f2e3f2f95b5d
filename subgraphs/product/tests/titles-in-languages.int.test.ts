import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { startTestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import { fillTitlesJob } from '../jobs/search-jobs.ts';
import { subgraph } from '../subgraph.ts';
import { change } from './change-products.ts';
import { createProductMutation, makeProduct, productInput } from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

const cause = { correlationId: 'titles', causationId: null, actor: { type: 'system', id: 'test' } } as const;

/** Letters that languages order otherwise than others do, or than their code points. */
const letters: Record<string, string[]> = {
  de: [...'aäbozöuüsßAÄZ', 'ss'],
  sv: [...'aåäözvwoZÅÄÖ'],
  da: [...'aåæøzÅ', 'aa', 'Aa'],
  tr: [...'cçgğıiİIoösşuüjk'],
  cs: [...'cčhirřzžáa', 'ch', 'ci'],
  es: [...'nñoaáz'],
  ja: [...'あアいイかがきカガ日本茶器鍋'],
  fr: [...'eéèêoœcçz'],
};
const languages = Object.keys(letters);

let catalogue: TestCatalogue;
const fill = async () => {
  await catalogue.dependencies.database.transact((tx) => enqueue(tx, fillTitlesJob, {}, { cause }));
  await catalogue.runJobs();
};
const translate = (productId: string, language: string, title: string | null) =>
  change(catalogue, 'translateProduct', { productId, language, title });

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const { id } = await makeProduct(catalogue);
  for (const language of languages) await translate(id, language, `Title ${language}`);
  await fill();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

interface Listed {
  id: string;
  title: string;
}

interface Page {
  nodes: Listed[];
  endCursor: string | null;
  hasNextPage: boolean;
}

const query = /* GraphQL */ `
  query ($first: Int, $after: String, $sort: ProductSort, $tag: String!) {
    products(first: $first, after: $after, sort: $sort, filter: { tags: [$tag] }) {
      edges { node { id title } } pageInfo { endCursor hasNextPage }
    }
  }
`;

async function page(asked: string, variables: object): Promise<Page> {
  const { data, errors } = await catalogue.ask(query, { sort: 'TITLE', ...variables }, { languages: asked });
  expect(errors).toBeUndefined();
  const { edges, pageInfo } = data.products;
  return { nodes: edges.map(({ node }: { node: Listed }) => node), ...pageInfo };
}

async function walk(asked: string, tag: string, first: number): Promise<Listed[]> {
  const walked: Listed[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, endCursor, hasNextPage }: Page = await page(asked, { first, after, tag });
    walked.push(...nodes);
    [after, more] = [endCursor, hasNextPage];
  }
  return walked;
}

/** What is shown, as a language orders it; what it takes for equal by bytes, and the same titles by id. */
function sorted(nodes: readonly Listed[], language: string): Listed[] {
  const { compare } = new Intl.Collator(language);
  return nodes.toSorted(
    (a, b) =>
      compare(a.title, b.title) ||
      Buffer.compare(Buffer.from(a.title), Buffer.from(b.title)) ||
      Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)),
  );
}

let shelves = 0;

test.each(languages)(
  'a list by title is as %s orders what is shown in it, translated or not',
  async (language) => {
    const title = fc.array(fc.constantFrom(...(letters[language] ?? [])), { minLength: 1, maxLength: 4 });
    const product = fc.record({ original: title, translated: fc.option(title), anew: fc.option(title) });
    const property = fc.asyncProperty(fc.array(product, { minLength: 10, maxLength: 16 }), async (products) => {
      const tag = `shelf${++shelves}`;
      const made = [];
      for (const { original, translated } of products) {
        const { id } = await makeProduct(catalogue, { title: original.join(''), tags: [tag] });
        if (translated) await translate(id, language, translated.join(''));
        made.push(id);
      }
      const { nodes } = await page(`${language},en`, { first: 100, tag, sort: 'NEWEST' });
      expect(nodes).toHaveLength(products.length);
      expect(await walk(`${language},en`, tag, 3)).toEqual(sorted(nodes, language));
      for (const [index, { anew }] of products.entries()) {
        const productId = made[index] ?? '';
        if (anew && index % 2 === 0) await change(catalogue, 'updateProduct', { productId, title: anew.join('') });
        else await translate(productId, language, anew?.join('') ?? null);
      }
      const changed = await page(language, { first: 100, tag, sort: 'NEWEST' });
      expect(await walk(language, tag, 4)).toEqual(sorted(changed.nodes, language));
    });
    await fc.assert(property, { numRuns: 3, endOnFailure: true });
  },
  240_000,
);

test('a more general language stands in for one, and what nothing is translated into is as without one', async () => {
  const titles = ['Zebra', 'Ängel', 'Apa', 'Åsna'];
  for (const title of titles) await makeProduct(catalogue, { title, tags: ['animals'] });
  const list = async (asked: string) => (await page(asked, { tag: 'animals' })).nodes.map(({ title }) => title);
  expect(await list('sv-fi,de')).toEqual(['Apa', 'Zebra', 'Åsna', 'Ängel']);
  for (const asked of ['de', 'en', 'fi', 'xx-unknown']) {
    expect(await list(asked)).toEqual(['Ängel', 'Apa', 'Åsna', 'Zebra']);
  }
});

test('pages go on in the order in which they began, also when a language comes in between', async () => {
  const ids = [];
  for (const title of ['Zebra', 'Ø', 'Apa', 'Å'])
    ids.push((await makeProduct(catalogue, { title, tags: ['late'] })).id);
  const first = await page('nb', { tag: 'late', first: 2 });
  expect(first.nodes.map(({ title }) => title)).toEqual(['Å', 'Apa']);
  await translate(ids[0] ?? '', 'nb', 'Sebra');
  const told = async () => (await catalogue.events()).filter(({ aggregateId }) => aggregateId === 'title-nb').length;
  expect(await told()).toBe(0);
  await fill();
  await fill();
  expect(await told()).toBe(1);
  const rest = await page('nb', { tag: 'late', first: 2, after: first.endCursor });
  expect(rest.nodes.map(({ title }) => title)).toEqual(['Ø', 'Sebra']);
  expect((await page('nb', { tag: 'late' })).nodes.map(({ title }) => title)).toEqual(['Apa', 'Sebra', 'Ø', 'Å']);
});

test('a cursor of a language in whose order nothing is listed is refused', async () => {
  const id = '00000000-0000-7000-8000-000000000000';
  for (const language of ['xx', "' OR 1=1", '', 'a\0b', 7]) {
    const after = Buffer.from(JSON.stringify(['TITLE', 'a', id, language])).toString('base64url');
    const { errors } = await catalogue.ask(query, { after, sort: 'TITLE', tag: 'none' }, { languages: 'de' });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
});

test('a product that is deleted has no titles left', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Gone' });
  const { productTitle } = catalogue.dependencies.database.prisma;
  expect(await productTitle.count({ where: { productId: id } })).toBeGreaterThanOrEqual(languages.length);
  await catalogue.query('mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { __typename } }', {
    input: { productId: id },
  });
  expect(await productTitle.count({ where: { productId: id } })).toBe(0);
});

test('titles are written of a product that was being written when its language was noted', async () => {
  const { database } = catalogue.dependencies;
  const { id: other } = await makeProduct(catalogue, { title: 'Other' });
  const { id } = await makeProduct(catalogue, { title: 'Old' });
  const isNoted = Promise.withResolvers<void>();
  const hasRead = Promise.withResolvers<void>();
  const writer = database.transact(async (tx) => {
    await tx.$executeRaw`UPDATE product SET title = 'New' WHERE id = ${id}::uuid`;
    const noted = await tx.titleLanguage.count({ where: { language: 'is' } });
    hasRead.resolve();
    await isNoted.promise;
    return noted;
  });
  await hasRead.promise;
  let filled: Promise<void>;
  try {
    await translate(other, 'is', 'Annað');
    filled = fill();
    const waits = async () =>
      await database.prisma.$queryRaw<object[]>`
        SELECT FROM pg_locks WHERE relation = 'title_language'::regclass AND NOT granted AND mode = 'AccessExclusiveLock'`;
    while ((await waits()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    isNoted.resolve();
  }
  expect(await writer).toBe(0);
  await filled;
  const key = { productId_language: { productId: id, language: 'is' } };
  expect((await database.prisma.productTitle.findUnique({ where: key }))?.title).toBe('New');
}, 120_000);

test('a shop whose own language orders letters in its way lists originals so, without a translation', async () => {
  await using shop = await startTestSubgraph(subgraph, { change: (made) => ({ ...made, language: 'sv' }) });
  const asked = { identity: staff };
  for (const title of ['Zebra', 'Ängel', 'Apa', 'Åsna']) {
    const input = productInput({ title });
    expect((await shop.ask(createProductMutation, { input }, asked)).errors).toBeUndefined();
  }
  await shop.dependencies.database.transact((tx) => enqueue(tx, fillTitlesJob, {}, { cause }));
  await shop.runJobs();
  const { data } = await shop.ask('{ products(sort: TITLE) { edges { node { title } } } }');
  const titles = data.products.edges.map(({ node }: { node: { title: string } }) => node.title);
  expect(titles).toEqual(['Apa', 'Zebra', 'Åsna', 'Ängel']);
});
