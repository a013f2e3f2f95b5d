import { beforeEach, describe, expect, test } from '@jest/globals';
import { available, type CachedShop, entitiesOf, openCachedShop, parts, price } from './cached-shop.ts';
import { compose } from './cached-subgraphs.ts';

let opened: CachedShop;
beforeEach(() => {
  opened = openCachedShop();
});

describe('store', () => {
  test('is left alone until events arrive, and emptied when they cease to', async () => {
    const { ask, asked, cache } = opened;
    await ask('stock', available, parts('p1'));
    cache.bypass(true);
    expect(cache.statistics.store).toMatchObject({ entries: 0, bytes: 0 });
    await ask('stock', available, parts('p1'));
    await Promise.all([ask('stock', available, parts('p1')), ask('stock', available, parts('p1'))]);
    expect(asked).toHaveLength(4);
    cache.bypass(false);
    await ask('stock', available, parts('p1'));
    await ask('stock', available, parts('p1'));
    expect(asked).toHaveLength(5);
  });

  test('forgets what a mutation of a subgraph may have changed there, and nothing of others', async () => {
    const { ask, asked } = opened;
    await ask('catalog', price, parts('p1'));
    await ask('catalog', '{ items { id } }');
    await ask('stock', available, parts('p1'));
    await ask('catalog', 'mutation { reprice(part: "p1", price: 7) }');
    asked.length = 0;
    expect(await entitiesOf(ask('catalog', price, parts('p1')))).toEqual([{ price: 7 }]);
    await ask('catalog', '{ items { id } }');
    await ask('stock', available, parts('p1'));
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'catalog']);
  });

  test('forgets also what a mutation may have changed that failed', async () => {
    const { ask, asked, gate } = opened;
    await ask('catalog', price, parts('p1'));
    gate.answerInstead = () => {
      throw new Error('the connection was lost');
    };
    await expect(ask('catalog', 'mutation { reprice(part: "p1", price: 7) }')).rejects.toThrow('lost');
    gate.answerInstead = null;
    asked.length = 0;
    await ask('catalog', price, parts('p1'));
    expect(asked).toHaveLength(1);
  });

  test('is bounded; what was used last stays', async () => {
    const small = openCachedShop({ limit: 20_000 });
    await small.ask('stock', available, parts('p1'));
    for (let count = 0; count < 2_000; count++) {
      await small.ask('stock', available, parts(`part-${count}`));
      if (count % 10 === 0) await small.ask('stock', available, parts('p1'));
      expect(small.cache.statistics.store.bytes).toBeLessThanOrEqual(20_000);
    }
    small.asked.length = 0;
    await small.ask('stock', available, parts('p1', 'part-1999', 'part-0'));
    expect(small.asked).toMatchObject([{ ids: ['part-0'] }]);
  });

  test('takes in nothing that would fill a great part of it', async () => {
    const small = openCachedShop({ limit: 20_000 });
    small.shop.items.set('i1', { slug: 'mug', title: 'M'.repeat(2_000), parts: [] });
    await small.ask('catalog', '{ items { id title } }');
    expect(small.cache.statistics.store).toMatchObject({ entries: 0, bytes: 0, refused: 0 });
  });

  test('begins anew with another supergraph, without what is being asked under the one before', async () => {
    const { ask, asked, gate, cache } = opened;
    await ask('stock', available, parts('p1'));
    gate.afterRead = async () => {
      gate.afterRead = null;
      opened.reload(compose());
      await ask('stock', available, parts('p1'));
    };
    await ask('stock', available, parts('p2'));
    expect(cache.statistics.store).toMatchObject({ entries: 1, refused: 1 });
    await ask('stock', available, parts('p1', 'p2'));
    expect(asked.map(({ ids }) => ids)).toEqual([['p1'], ['p2'], ['p1'], ['p2']]);
  });
});
