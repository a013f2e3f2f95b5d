import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;

const search = async (text: string, sort = 'RELEVANCE') => {
  const { products } = await catalogue.query<{ products: { edges: { node: { title: string } }[] } }>(
    'query ($text: String, $sort: ProductSort) { products(search: $text, sort: $sort) { edges { node { title } } } }',
    { text, sort },
  );
  return products.edges.map(({ node }) => node.title);
};

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeProduct(catalogue, {
    title: 'Kütahya Coffee Cup',
    vendor: 'Çini Atelier',
    tags: ['hand-painted'],
    description: '<p>Goes well with <b>cardamom</b>&nbsp;coffee.</p>',
  });
  await makeProduct(catalogue, { title: 'Cardamom Pods', tags: ['spice'], description: 'Whole green pods.' });
  await makeProduct(catalogue, { title: 'Beeswax Candles', tags: ['cardamom'], description: 'Burning for 20 hours.' });
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('search', () => {
  test.each([
    ['kutahya', ['Kütahya Coffee Cup']],
    ['KÜTAHYA cup', ['Kütahya Coffee Cup']],
    ['cup kutahya', ['Kütahya Coffee Cup']],
    ['cini', ['Kütahya Coffee Cup']],
    ['hand-painted', ['Kütahya Coffee Cup']],
    ['painted', ['Kütahya Coffee Cup']],
    ['candle', ['Beeswax Candles']],
    ['burned', ['Beeswax Candles']],
    ['beeswax cand', ['Beeswax Candles']],
    ['bees', ['Beeswax Candles']],
    ['cand beeswax', []],
    ['cup pods', []],
    ['nbsp', []],
    ['  ', ['Beeswax Candles', 'Cardamom Pods', 'Kütahya Coffee Cup']],
    ['?!', []],
  ])('for %j finds %j', async (text, expected) => {
    expect(await search(text)).toEqual(expected);
  });

  test('ranks title before tags before description', async () => {
    expect(await search('cardamom')).toEqual(['Cardamom Pods', 'Beeswax Candles', 'Kütahya Coffee Cup']);
  });

  test('keeps to another order when asked', async () => {
    expect(await search('cardamom', 'TITLE')).toEqual(['Beeswax Candles', 'Cardamom Pods', 'Kütahya Coffee Cup']);
  });

  test.each([
    "'",
    "''''",
    '\\',
    "a' & b",
    'a & | ! b',
    '(((',
    ':*',
    'cup:*',
    "cup':A",
    '<->',
    '!cup',
    '"unclosed',
    'a\0b',
    '\ud800',
    '%_',
    '; DROP TABLE product; --',
    '<script>alert(1)</script>',
    '$1 $$x$$',
    '\u0301\u064b',
    '㌀'.repeat(40),
    'x'.repeat(256),
    'a '.repeat(128),
    '🫖',
    '1e5 -5 0x1f 1.5.2 user@souk.test https://souk.test/a?b=c',
  ])('takes %j as text and nothing else', async (text) => {
    const found = await search(text);
    expect(Array.isArray(found)).toBe(true);
  });

  test('refuses a text that is too long, naming the argument', async () => {
    const { errors } = await catalogue.ask('query ($text: String) { products(search: $text) { totalCount } }', {
      text: 'x'.repeat(257),
    });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'search' } });
  });
});
