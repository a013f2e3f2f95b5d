import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { createContext } from '../context.ts';
import { startTestSubgraph, type TestSubgraph } from './start-test-subgraph.ts';

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
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph();
  const together = (...products: [productId: string, unitPriceMinor: number][]) =>
    subgraph.sell({ lines: products.map(([productId, unitPriceMinor]) => ({ productId, unitPriceMinor })) });
  await together([tea, 100], [mug, 10], [pot, 1]);
  await together([tea, 100], [mug, 10], [pot, 1]);
  // Two lines of one order are one purchase together.
  await together([tea, 100], [spoon, 900], [spoon, 900]);
  await together([tea, 100], [rug, 1_800]);
  await together([mug, 10]);
});
afterAll(async () => subgraph[Symbol.asyncDispose]());

async function ask(ids: string[], first?: number | null) {
  const representations = ids.map((id) => ({ __typename: 'Product', id }));
  return subgraph.ask(recommended, { ids: representations, first }, anonymous);
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
  await subgraph.sell({ lines: [{ productId: tea }, {}, {}, {}] });
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
  let statements = 0;
  const { database } = subgraph;
  const counted = new Proxy(database.prisma, {
    get(target, name) {
      if (name === '$queryRaw') statements++;
      return Reflect.get(target, name);
    },
  });
  const request = {
    identity: anonymous,
    correlationId: 'test',
    clientAddress: '127.0.0.1',
    userAgent: null,
    logger: pino({ level: 'silent' }),
  };
  const { recommendations } = createContext({ database: { ...database, prisma: counted } })(request);
  const [two, one, ofPot] = await Promise.all(
    [recommendations(2).load(mug), recommendations(1).load(mug), recommendations(2).load(pot)].map(async (loaded) =>
      (await loaded).map(({ recommendedId }) => recommendedId),
    ),
  );
  expect([two, one, ofPot]).toEqual([[tea, pot], [tea], [tea, mug]]);
  expect(statements).toBe(2);
});
