import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

const recommended = `query ($ids: [_Any!]!, $first: Int) {
  _entities(representations: $ids) { ... on Product { id recommendations(first: $first) { id } } }
}`;

const [tea, mug, pot, spoon, rug] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()].sort() as [
  string,
  string,
  string,
  string,
  string,
];
let analytics: TestAnalytics;

beforeAll(async () => {
  analytics = await startTestAnalytics();
  const together = (...products: [productId: string, unitPriceMinor: number][]) =>
    analytics.sell({ lines: products.map(([productId, unitPriceMinor]) => ({ productId, unitPriceMinor })) });
  await together([tea, 100], [mug, 10], [pot, 1]);
  await together([tea, 100], [mug, 10], [pot, 1]);
  // Two lines of one order are one purchase together.
  await together([tea, 100], [spoon, 900], [spoon, 900]);
  await together([tea, 100], [rug, 1_800]);
  await together([mug, 10]);
});
afterAll(async () => analytics[Symbol.asyncDispose]());

async function ask(ids: string[], first?: number | null) {
  const representations = ids.map((id) => ({ __typename: 'Product', id }));
  return analytics.ask(recommended, { ids: representations, first }, anonymous);
}

async function recommendationsOf(id: string, first?: number | null): Promise<string[]> {
  const { data, errors } = await ask([id], first);
  expect(errors).toBeUndefined();
  return data._entities[0].recommendations.map((product: { id: string }) => product.id);
}

test('what was most often in the same order comes first, then what sold for more, then the lower id', async () => {
  expect(await recommendationsOf(tea, 20)).toEqual([mug, pot, spoon, rug]);
});

test('only as many as asked for are given, 4 by default', async () => {
  expect(await recommendationsOf(tea, 1)).toEqual([mug]);
  await analytics.sell({ lines: [{ productId: tea }, {}, {}, {}] });
  expect(await recommendationsOf(tea)).toHaveLength(4);
  expect(await recommendationsOf(tea, null)).toHaveLength(4);
});

test('a product that was never sold, or is none, has no recommendations', async () => {
  const { data } = await ask([uuidv7(), 'none', mug], 2);
  const [unsold, malformed, known] = data._entities;
  expect(unsold.recommendations).toEqual([]);
  expect(malformed.recommendations).toEqual([]);
  expect(known.recommendations).toEqual([{ id: tea }, { id: pot }]);
});

test('a product is known by its id in capital letters', async () => {
  expect(await recommendationsOf(mug.toUpperCase(), 2)).toEqual([tea, pot]);
});

test.each([0, 21])('asking for %d names the argument', async (first) => {
  const { errors } = await ask([tea], first);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});

test('all products of a request are read with one statement for each number asked for', async () => {
  const query = `query ($ids: [_Any!]!, $mug: [_Any!]!) {
    ofTwo: _entities(representations: $ids) { ... on Product { recommendations(first: 2) { id } } }
    ofOne: _entities(representations: $mug) { ... on Product { recommendations(first: 1) { id } } }
  }`;
  const [ofMug, ofPot] = [mug, pot].map((id) => ({ __typename: 'Product', id }));
  const before = analytics.statements();
  const { data } = await analytics.ask(query, { ids: [ofMug, ofPot], mug: [ofMug] });
  const statements = analytics.statements() - before;
  const idsOf = (product: { recommendations: { id: string }[] }) => product.recommendations.map(({ id }) => id);
  expect(data.ofTwo.map(idsOf)).toEqual([
    [tea, pot],
    [tea, mug],
  ]);
  expect(data.ofOne.map(idsOf)).toEqual([[tea]]);
  expect(statements).toBe(2);
});
