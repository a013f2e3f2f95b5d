import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../shop/eventually.ts';
import { TypedDocumentString } from '../shop/generated.ts';
import { signedIn } from '../shop/people.ts';
import { untilReady } from '../stack/until-ready.ts';
import { type Desk, type Task, tasks } from './tasks.ts';

let staff: Souk;
let desk: Desk;

const mark = randomUUID().slice(0, 8);
/** Slugs, codes and names all take it. */
const unique = (name: string) => `${name.replaceAll(' ', '-')}-${mark}`;

type Answer = Record<string, never>;
const document = (text: string) => new TypedDocumentString<Answer, Record<string, unknown>>(text);

interface Outcome {
  __typename: string;
  message?: string;
  id: string;
  status?: string;
  [field: string]: unknown;
}

/** Runs a mutation by its name. */
async function run(mutation: string, input: object, fields = ''): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) { __typename ${fields} ... on UserError { message } } }`;
  const { outcome } = await staff.mutate(document(text), { input });
  return outcome as unknown as Outcome;
}

async function made(mutation: string, input: object, fields: string): Promise<Outcome> {
  const outcome = await run(mutation, input, fields);
  if (outcome.message !== undefined) throw new Error(`${mutation}: ${outcome.message}`);
  return outcome;
}

beforeAll(async () => {
  await untilReady();
  staff = await signedIn('staff');
  const parent = await made('createCategory', { slug: unique('light'), name: 'Light' }, '... on Category { id }');
  const category = await made(
    'createCategory',
    { slug: unique('lanterns'), name: 'Lanterns' },
    '... on Category { id }',
  );
  const collection = await made(
    'createCollection',
    { slug: unique('evening'), title: 'Evening' },
    '... on Collection { id }',
  );
  const vendor = unique('Metalworkers');
  const variant = (size: string, minor: number) => {
    return { sku: unique(size), selectedOptions: [{ name: 'Size', value: size }], price: { minor, currency: 'EUR' } };
  };
  const product = await made(
    'createProduct',
    {
      ...{ title: 'Lantern', slug: unique('lantern'), vendor, variants: [variant('S', 3000), variant('M', 4100)] },
      media: ['a', 'b'].map((name) => ({ url: `https://images.souk.test/${name}.jpg` })),
    },
    '... on Product { id variants { id } media { id } }',
  );
  const other = await made(
    'createProduct',
    { title: 'Candle', vendor: unique('Chandlers'), variants: [{ ...variant('C', 300) }] },
    '... on Product { id }',
  );
  const { me } = (await staff.query(document('{ me { id } }'), {})) as unknown as { me: { id: string } };
  const market = unique('market');
  await made(
    'createMarket',
    { code: market, name: market, currency: 'EUR', languages: ['en'], pricesIncludeTax: true },
    '... on Market { id }',
  );
  const group = await made(
    'createCustomerGroup',
    { code: unique('wholesale'), name: 'Wholesale' },
    '... on CustomerGroup { id }',
  );
  const priceList = await made(
    'createPriceList',
    { name: unique('Wholesale'), currency: 'EUR', markets: [market], customerGroups: [unique('wholesale')] },
    '... on PriceList { id }',
  );
  const idsOf = (items: unknown) => (items as { id: string }[]).map(({ id }) => id);
  desk = {
    ...{ productId: product.id, slug: unique('lantern'), vendor, otherProductId: other.id, unique },
    ...{ variantIds: idsOf(product['variants']), mediaIds: idsOf(product['media']) },
    ...{ market, groupId: group.id, priceListId: priceList.id, userId: me.id },
    ...{ categoryId: category.id, parentCategoryId: parent.id, collectionId: collection.id },
  };
});

/** What is there, as staff see it. */
async function look({ afterwards: { fields, of } }: Task): Promise<unknown> {
  const asked = of ? of(desk) : `product(id: "${desk.productId}")`;
  const selection = typeof fields === 'function' ? fields(desk) : fields;
  return staff.query(document(`{ found: ${asked} { ${selection} } }`), {});
}

describe('a merchandiser can', () => {
  test.each(tasks.map((task) => [task.task, task] as const))('%s', async (_name, task) => {
    const { mutation, input, success, afterwards } = task;
    const key = success === 'Job' ? { idempotencyKey: randomUUID() } : {};
    const outcome = await run(mutation, { ...key, ...input(desk) });
    expect(outcome.message).toBeUndefined();
    if (success !== 'other') expect(outcome.__typename).toBe(success);
    const expected = { found: afterwards.is(desk) };
    const matches = (found: unknown) => {
      try {
        expect(found).toMatchObject(expected);
        return true;
      } catch {
        return false;
      }
    };
    expect(await eventually(() => look(task), matches)).toMatchObject(expected);
  });

  test('find each of these tasks in the docs', () => {
    const docs = readFileSync(`${import.meta.dirname}/../../docs/merchandiser.md`, 'utf8');
    const rows = docs.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim()),
      ),
    ).toEqual(tasks.map(({ task, mutation }) => [task, `\`${mutation}\``]));
  });
});
