import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseValidUntil } from '#packages/causality/valid-until.ts';
import { available, type CachedShop, entitiesOf, openCachedShop, parts } from './cached-shop.ts';

let opened: CachedShop;
beforeEach(() => {
  jest.useFakeTimers({ now: 1_000, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  opened = openCachedShop();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what a subgraph says holds until a moment', () => {
  test('is remembered until then, and not from then on', async () => {
    const { ask, asked, shop, validUntil } = opened;
    validUntil.set('stock', 2_000);
    await ask('stock', available, parts('p1'));
    shop.available.set('p1', 50);
    jest.setSystemTime(1_999);
    expect(await entitiesOf(ask('stock', available, parts('p1')))).toEqual([{ available: 1 }]);
    jest.setSystemTime(2_000);
    validUntil.delete('stock');
    expect(await entitiesOf(ask('stock', available, parts('p1')))).toEqual([{ available: 50 }]);
    jest.setSystemTime(1_000_000);
    await ask('stock', available, parts('p1'));
    expect(asked).toHaveLength(2);
  });

  test('is remembered of fields of Query alike', async () => {
    const { ask, asked, validUntil } = opened;
    validUntil.set('catalog', 2_000);
    for (const now of [1_000, 1_999, 2_000]) {
      jest.setSystemTime(now);
      await ask('catalog', '{ items { title } }');
    }
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['an entity', 'stock', available, parts('p1')],
    ['a field of Query', 'catalog', '{ items { title } }', {}],
  ])('is not waited for from then on by who asks for %s', async (_what, subgraph, query, variables) => {
    const { ask, asked, gate, validUntil } = opened;
    validUntil.set(subgraph, 2_000);
    const read = Promise.withResolvers<void>();
    gate.afterRead = () => read.promise;
    const before = [ask(subgraph, query, variables)];
    await new Promise((resolve) => setImmediate(resolve));
    jest.setSystemTime(1_999);
    before.push(ask(subgraph, query, variables));
    jest.setSystemTime(2_000);
    const after = ask(subgraph, query, variables);
    gate.afterRead = null;
    read.resolve();
    await Promise.all([...before, after]);
    expect(asked).toHaveLength(2);
  });

  test('bounds the whole answers that it is part of', async () => {
    const { cache, plan, run, validUntil } = opened;
    const operation = plan('query ($slug: String!) { item(slug: $slug) { title parts { price available } } }');
    validUntil.set('stock', 2_000).set('catalog', 3_000);
    const recording = cache.responses.begin(operation);
    await run(
      'query ($slug: String!) { item(slug: $slug) { title parts { price available } } }',
      { slug: 'mug' },
      recording?.fetch,
    );
    recording?.store('mug', 'answer');
    jest.setSystemTime(1_999);
    expect(cache.responses.get(operation, 'mug')).toBe('answer');
    jest.setSystemTime(2_000);
    expect(cache.responses.get(operation, 'mug')).toBeUndefined();
  });
});

test('what cannot be read as a moment is remembered for none', () => {
  expect(parseValidUntil(undefined)).toBe(Number.POSITIVE_INFINITY);
  expect(parseValidUntil('1970-01-01T00:00:02.000Z')).toBe(2_000);
  expect(parseValidUntil('soon')).toBe(0);
  expect(parseValidUntil(['1970-01-01T00:00:02.000Z'])).toBe(0);
});
