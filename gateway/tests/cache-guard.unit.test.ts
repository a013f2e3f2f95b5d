import { beforeEach, describe, expect, test } from '@jest/globals';
import { available, type CachedShop, entitiesOf, openCachedShop, parts } from './cached-shop.ts';

let opened: CachedShop;
beforeEach(() => {
  opened = openCachedShop();
});

describe('an answer that was read before a change', () => {
  /** Holds the next answer of a subgraph back until it is released. */
  const holdBack = () => {
    const read = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    opened.gate.afterRead = () => {
      opened.gate.afterRead = null;
      read.resolve();
      return released.promise;
    };
    return { read: read.promise, release: released.resolve };
  };

  test.each([
    ['its event', () => opened.stockChanged('p1')],
    ['an interruption of events', () => [true, false].forEach(opened.cache.bypass)],
    ['a mutation', () => opened.ask('stock', 'mutation { anything }').catch(() => {})],
  ])('is not taken in after %s', async (_what, change) => {
    const { ask, shop, cache } = opened;
    const { read, release } = holdBack();
    const early = ask('stock', available, parts('p1', 'p2'));
    await read;
    shop.available.set('p1', 50);
    await change();
    release();
    expect(await entitiesOf(early)).toEqual([{ available: 1 }, { available: 2 }]);
    expect(cache.statistics.store.refused).toBeGreaterThan(0);
    expect(await entitiesOf(ask('stock', available, parts('p1')))).toEqual([{ available: 50 }]);
  });

  test('is taken in where the change is of something else', async () => {
    const { ask, asked, stockChanged, cache } = opened;
    const { read, release } = holdBack();
    const early = ask('stock', available, parts('p1', 'p2'));
    await read;
    stockChanged('p1');
    release();
    await early;
    await ask('stock', available, parts('p1', 'p2'));
    expect(asked.map(({ ids }) => ids)).toEqual([['p1', 'p2'], ['p1']]);
    expect(cache.statistics.store.refused).toBe(1);
  });

  test('of a list, or of an entity inside another, is not taken in either', async () => {
    const { ask, asked, itemChanged } = opened;
    for (const query of ['{ items { id } }', '{ item(slug: "mug") { id parts { id price } } }']) {
      const { read, release } = holdBack();
      const early = ask('catalog', query);
      await read;
      itemChanged('i1');
      release();
      await early;
      asked.length = 0;
      await ask('catalog', query);
      expect(asked).toHaveLength(1);
    }
  });

  test('is not taken in when there were more changes since than are remembered', async () => {
    const { ask, asked, stockChanged } = opened;
    const { read, release } = holdBack();
    const early = ask('stock', available, parts('p1', 'p2'));
    await read;
    for (let count = 0; count < 16_500; count++) stockChanged(`other-${count}`);
    release();
    await early;
    await ask('stock', available, parts('p2'));
    expect(asked).toHaveLength(2);
  });

  test('is waited for by others who ask for the same before the change only', async () => {
    const { ask, asked, shop, stockChanged, cache } = opened;
    const { read, release } = holdBack();
    const first = entitiesOf(ask('stock', available, parts('p1', 'p2')));
    await read;
    const joined = entitiesOf(ask('stock', available, parts('p2', 'p3')));
    shop.available.set('p2', 20);
    stockChanged('p2');
    const after = entitiesOf(ask('stock', available, parts('p2')));
    expect(await after).toEqual([{ available: 20 }]);
    release();
    expect(await first).toEqual([{ available: 1 }, { available: 2 }]);
    expect(await joined).toEqual([{ available: 2 }, { available: 3 }]);
    expect(asked.map(({ ids }) => ids)).toEqual([['p1', 'p2'], ['p3'], ['p2']]);
    expect(cache.statistics.fetches).toEqual({ hits: 0, joined: 1, misses: 4 });
    expect(await entitiesOf(ask('stock', available, parts('p2')))).toEqual([{ available: 20 }]);
  });

  test('and fails is asked for again by those who waited for it', async () => {
    const { ask, gate } = opened;
    const { read, release } = holdBack();
    gate.answerInstead = () => {
      gate.answerInstead = null;
      return { data: null, errors: [{ message: 'the first caller is refused' }] };
    };
    const first = ask('stock', available, parts('p1'));
    await read;
    const second = ask('stock', available, parts('p1'));
    release();
    expect((await first).errors).toHaveLength(1);
    expect(await second).toMatchObject({ data: { _entities: [{ available: 1 }] } });
    expect((await second).errors).toBeUndefined();
  });
});
