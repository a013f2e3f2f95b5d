import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';
import { TypedDocumentString } from '../shop/generated.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { signedIn } from '../shop/people.ts';
import { untilReady } from '../stack/until-ready.ts';

let staff: Souk;
let product: MadeProduct;
const mark = randomBytes(4).toString('hex');

async function change(mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) { __typename ... on UserError { message } } }`;
  const { outcome } = await staff.mutate(
    new TypedDocumentString<{ outcome: { message?: string } }, { input: object }>(text),
    {
      input,
    },
  );
  if (outcome.message !== undefined) throw new Error(`${mutation}: ${outcome.message}`);
}

const translate = (language: string, title: string) =>
  change('translateProduct', { productId: product.id, language, title });

/** What anybody is answered, of whom nothing is known but a header. */
async function ask(query: string, languages?: string, variables: object = {}) {
  const response = await fetch(`${testStack().gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // `fetch` sends one of its own otherwise.
      'accept-language': languages ?? '*',
    },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.headers.get('vary')).toContain('accept-language');
  return (await response.json()) as {
    data?: Record<string, never>;
    errors?: { message: string; extensions: object }[];
  };
}

/** The title, of the product itself and of that of its variant. */
async function titles(languages?: string, locale = '') {
  const { data, errors } = await ask(
    `{ product(id: "${product.id}"${locale && `, locale: { ${locale} }`}) {
      title variants { availability { available } } } variant(sku: "${product.variant.sku}"${locale && `, locale: { ${locale} }`}) { product { title } } }`,
    languages,
  );
  expect(errors).toBeUndefined();
  const { product: found, variant } = data as unknown as {
    product: { title: string };
    variant: { product: { title: string } };
  };
  expect(variant.product.title).toBe(found.title);
  return found.title;
}

beforeAll(async () => {
  await untilReady();
  staff = await signedIn('staff');
  product = await makeProduct(staff, { title: 'Lamp', stock: 5 });
  await translate('de', 'Lampe');
  await eventually(
    () => titles('de'),
    (title) => title === 'Lampe',
  );
});

test('languages that take turns are never mixed up, however much changes in between', async () => {
  for (let round = 1; round <= 5; round++) {
    // Each of them asked for twice: the second time the gateway may remember it.
    for (let time = 0; time < 2; time++) {
      expect(await titles()).toBe('Lamp');
      expect(await titles('de-AT,de;q=0.9')).toMatch(/^Lampe/);
      expect(await titles('en-US,en;q=0.9,de;q=0.8')).toBe('Lamp');
      expect(await titles('fr')).toBe('Lamp');
      expect(await titles('en', 'language: "de"')).toMatch(/^Lampe/);
      expect(await titles('de', 'language: "en"')).toBe('Lamp');
    }
    await translate('de', `Lampe ${round}`);
    for (const [languages, locale] of [['de'], ['de-at'], [undefined, 'language: "de-CH"']] as const) {
      await eventually(
        () => titles(languages, locale),
        (title) => title === `Lampe ${round}`,
      );
    }
  }
});

test('many who ask at the same time are each told in their own language', async () => {
  await translate('de', 'Lampe');
  await eventually(
    () => titles('de'),
    (title) => title === 'Lampe',
  );
  const asked = Array.from({ length: 60 }, (_, index) => ['de', 'en', undefined, 'de-AT'][index % 4]);
  const answers = await Promise.all(asked.map((languages) => titles(languages)));
  expect(answers).toEqual(asked.map((languages) => (languages?.startsWith('de') ? 'Lampe' : 'Lamp')));
});

test('a market is answered in its first language, also after that was changed; a language that is named goes before it', async () => {
  const code = `lang-${mark}`;
  const market = { code, name: code, currency: 'EUR', pricesIncludeTax: true };
  const text = `mutation ($input: CreateMarketInput!) { createMarket(input: $input) { ... on Market { id } } }`;
  const { createMarket } = await staff.mutate(
    new TypedDocumentString<{ createMarket: { id: string } }, { input: object }>(text),
    { input: { ...market, languages: ['de-LI', 'en'] } },
  );
  for (let time = 0; time < 2; time++) {
    expect(await titles('en', `market: "${code}"`)).toBe('Lampe');
    expect(await titles('de', `market: "${code}", language: "en"`)).toBe('Lamp');
    expect(await titles('de', `market: "no-such-market"`)).toBe('Lampe');
  }
  await change('updateMarket', { id: createMarket.id, languages: ['en'] });
  await eventually(
    () => titles('de', `market: "${code}"`),
    (title) => title === 'Lamp',
  );
  await change('deleteMarket', { id: createMarket.id });
});

test.each([
  ['with an underscore', 'de_AT'],
  ['of any language', '*'],
  ['in a list', 'de,en'],
  ['with NUL', 'de\0'],
  ['of 10,000 characters', 'x'.repeat(10_000)],
  ['with a quality', 'de;q=0.5'],
  ['that is empty', ''],
])('a tag %s that an operation names is refused', async (_what, language) => {
  const query = 'query ($in: LocaleInput) { products(first: 1, locale: $in) { totalCount } }';
  const { errors } = await ask(query, 'de', { in: { language } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('an operation is answered in one language', async () => {
  const twice = (other: string) => `{
    a: product(id: "${product.id}", locale: { language: "de" }) { title }
    b: product(id: "${product.id}"${other}) { title }
  }`;
  expect((await ask(twice(''))).data).toEqual({ a: { title: 'Lampe' }, b: { title: 'Lampe' } });
  const { errors } = await ask(twice(', locale: { language: "en" }'));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('whoever follows a product is told of it in the language that the connection named', async () => {
  const received = new Map<string, string[]>();
  const clients = ['de', 'en', 'fr,de'].map((language) => {
    const client = createClient({
      url: `${testStack().gatewayUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { 'accept-language': language },
      lazy: false,
    });
    received.set(language, []);
    const query = `subscription { productUpdated(productIds: ["${product.id}"]) { title } }`;
    client.subscribe<{ productUpdated: { title: string } }>(
      { query, extensions: { initial: true } },
      {
        next: ({ data }) => void received.get(language)?.push(data?.productUpdated.title ?? ''),
        error: (error) => void received.get(language)?.push(String(error)),
        complete: () => {},
      },
    );
    return client;
  });
  try {
    const seen = async () => [...received.values()].map((all) => [...all]);
    await eventually(seen, (all) => all.every((each) => each.length > 0));
    await translate('de', 'Leuchte');
    await eventually(seen, ([german]) => german?.at(-1) === 'Leuchte');
    await eventually(seen, (all) => all.every((each) => each.length > 1));
    expect(await seen()).toEqual([
      ['Lampe', 'Leuchte'],
      ['Lamp', 'Lamp'],
      ['Lampe', 'Leuchte'],
    ]);
  } finally {
    for (const client of clients) await client.dispose();
  }
});
