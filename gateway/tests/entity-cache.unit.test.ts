import { beforeEach, describe, expect, test } from '@jest/globals';
import { serviceUnavailable } from '../request/errors.ts';
import { available, type CachedShop, entitiesOf, openCachedShop, partQuery, parts, price } from './cached-shop.ts';

let opened: CachedShop;
beforeEach(() => {
  opened = openCachedShop();
});

const fail = (error: Error): never => {
  throw error;
};

describe('an entity', () => {
  test('is asked for once, and again after an event about it', async () => {
    const { ask, asked, shop, stockChanged } = opened;
    for (let time = 0; time < 3; time++) {
      expect(await ask('stock', available, parts('p1'))).toMatchObject({
        data: { _entities: [{ available: 1 }] },
        shared: true,
      });
    }
    expect(asked).toHaveLength(1);
    shop.available.set('p1', 9);
    stockChanged('p2');
    expect(await entitiesOf(ask('stock', available, parts('p1')))).toEqual([{ available: 1 }]);
    stockChanged('p1');
    expect(await entitiesOf(ask('stock', available, parts('p1')))).toEqual([{ available: 9 }]);
    expect(asked).toHaveLength(2);
  });

  test('is known by ids in the data of an event, and in upper or lower case', async () => {
    const { ask, asked, shop, cache } = opened;
    shop.prices.set('P9', 5);
    await ask('catalog', price, parts('p1', 'p3', 'P9'));
    cache.handleEvent('events.item.i1.updated', () => ({
      parts: [{ partId: 'p1' }, { partId: 'p2' }, { partId: 'p9' }],
    }));
    await ask('catalog', price, parts('p1', 'p3', 'P9'));
    expect(asked.map(({ ids }) => ids)).toEqual([
      ['p1', 'p3', 'P9'],
      ['p1', 'P9'],
    ]);
  });

  test('is dropped with all of its kind when an event does not tell which', async () => {
    const { ask, asked, cache } = opened;
    const unclear: (() => unknown)[] = [
      () => ({}),
      () => ({ parts: [{ partId: null }] }),
      () => {
        throw new Error('the event is not readable');
      },
    ];
    for (const data of unclear) {
      await ask('catalog', price, parts('p3'));
      cache.handleEvent('events.item.i1.updated', data);
    }
    cache.handleEvent('events.item.of.too.many.tokens', () => ({}));
    await ask('catalog', price, parts('p3'));
    expect(asked).toHaveLength(4);
  });

  test('is taken from store while others of the request are asked for', async () => {
    const { ask, asked, stockChanged } = opened;
    await ask('stock', available, parts('p1', 'p3'));
    expect(await entitiesOf(ask('stock', available, parts('p2', 'p3', 'p1')))).toEqual([
      { available: 2 },
      { available: 3 },
      { available: 1 },
    ]);
    stockChanged('p3');
    await ask('stock', available, parts('p1', 'p2', 'p3'));
    expect(asked.map(({ ids }) => ids)).toEqual([['p1', 'p3'], ['p2'], ['p3']]);
  });

  test('with an error is told with its place, and asked for again; those beside it are kept', async () => {
    const { ask, asked } = opened;
    await ask('stock', available, parts('p1'));
    const { data, errors } = await ask('stock', available, parts('p1', 'p2', 'broken'));
    expect(data?.['_entities']).toEqual([{ available: 1 }, { available: 2 }, { available: null }]);
    expect(errors).toMatchObject([{ message: 'no stock of it', path: ['_entities', 2, 'available'] }]);
    await ask('stock', available, parts('p1', 'p2', 'broken'));
    expect(asked.map(({ ids }) => ids)).toEqual([['p1'], ['p2', 'broken'], ['broken']]);
  });

  test('is not kept when an error does not tell which it is about', async () => {
    const { ask, asked, gate } = opened;
    gate.answerInstead = () => ({ data: { _entities: [{ available: 1 }] }, errors: [{ message: 'somewhere' }] });
    await ask('stock', available, parts('p1'));
    gate.answerInstead = () => ({ data: null, errors: [{ message: 'everywhere' }] });
    expect(await ask('stock', available, parts('p1'))).toMatchObject({ errors: [{ message: 'everywhere' }] });
    gate.answerInstead = null;
    await ask('stock', available, parts('p1'));
    expect(asked).toHaveLength(3);
  });

  test('that a subgraph left out of its answer is an error', async () => {
    const { ask, gate } = opened;
    gate.answerInstead = () => ({ data: { _entities: [{ available: 1 }] } });
    await expect(ask('stock', available, parts('p1', 'p2'))).rejects.toThrow('stock did not answer with as many');
  });

  test('that is remembered is told although others of the request cannot be asked for', async () => {
    const { ask, gate } = opened;
    await ask('stock', available, parts('p1'));
    const failures: [() => never | { data: Record<string, unknown> }, object][] = [
      [
        () => fail(serviceUnavailable('stock', new Error('it is down'))),
        { extensions: { code: 'SERVICE_UNAVAILABLE' } },
      ],
      [() => fail(new Error('a bug')), { message: 'a bug' }],
      [
        () => ({ data: { _entities: [] } }),
        { message: 'stock did not answer with as many entities as it was asked for' },
      ],
    ];
    for (const [answer, expected] of failures) {
      gate.answerInstead = answer;
      const { data, errors } = await ask('stock', available, parts('p2', 'p1', 'p3'));
      expect(data?.['_entities']).toEqual([null, { available: 1 }, null]);
      expect(errors).toMatchObject([0, 2].map((index) => ({ ...expected, path: ['_entities', index] })));
      await expect(ask('stock', available, parts('p2', 'p3'))).rejects.toThrow();
    }
    gate.answerInstead = null;
    expect(await entitiesOf(ask('stock', available, parts('p2', 'p1')))).toEqual([{ available: 2 }, { available: 1 }]);
  });

  test('that does not exist is remembered until one is created', async () => {
    const { ask, asked, shop, itemChanged } = opened;
    expect(await entitiesOf(ask('catalog', price, parts('p7')))).toEqual([null]);
    expect(await entitiesOf(ask('catalog', price, parts('p7')))).toEqual([null]);
    expect(asked).toHaveLength(1);
    shop.prices.set('p7', 70);
    shop.items.set('i7', { slug: 'tray', title: 'Tray', parts: ['p7'] });
    itemChanged('i7', 'created');
    expect(await entitiesOf(ask('catalog', price, parts('p7')))).toEqual([{ price: 70 }]);
  });

  test('is told apart by selection, arguments, and everything its representation holds', async () => {
    const { ask, asked } = opened;
    const from = partQuery('available(from: $from)', ', $from: String');
    expect(await entitiesOf(ask('stock', from, { ...parts('p1'), from: 'north' }))).toEqual([{ available: 1_001 }]);
    expect(await entitiesOf(ask('stock', from, { ...parts('p1'), from: 'south' }))).toEqual([{ available: 1 }]);
    await ask('stock', from, { ...parts('p1'), from: null });
    await ask('stock', from, parts('p1'));
    await ask('stock', available, parts('p1'));
    await ask('stock', partQuery('available id'), parts('p1'));
    await ask('stock', available, { representations: [{ __typename: 'Part', id: 'p1', weight: 1 }] });
    await ask('stock', available, { representations: [{ __typename: 'Part', id: 'p1', weight: 2 }] });
    expect(asked).toHaveLength(8);
  });

  test('is the same whatever the operation is called that asks for it', async () => {
    const { ask, asked } = opened;
    await ask('stock', available, parts('p1'));
    await ask('stock', available.replace('query', 'query Other__stock__1'), parts('p1'));
    expect(asked).toHaveLength(1);
  });

  test('inside another ends what holds it', async () => {
    const { ask, asked, shop, cache } = opened;
    const nested = partQuery('item { id title }');
    await ask('catalog', nested, parts('p1'));
    shop.items.set('i1', { slug: 'mug', title: 'Cup', parts: ['p1'] });
    cache.handleEvent('events.item.i1.updated', () => ({ parts: [{ partId: 'unrelated' }] }));
    expect(await entitiesOf(ask('catalog', nested, parts('p1')))).toEqual([{ item: { id: 'i1', title: 'Cup' } }]);
    expect(asked).toHaveLength(2);
  });

  test('ends with the events of a field that is asked for, of itself or of one inside it, and not with those of others', async () => {
    const { run, asked, cache } = opened;
    const texts = ['title', 'rank', 'rivals { id }', 'rivals { id rank }'].map(
      (field) => `query ($slug: String!) { item(slug: $slug) { id ${field} } }`,
    );
    const all = () => Promise.all(texts.map((text) => run(text, { slug: 'mug' })));
    await all();
    await all();
    expect(asked).toHaveLength(4);
    cache.handleEvent('events.ranking.r1.changed', () => ({}));
    expect(await all()).toContainEqual({ item: { id: 'i1', rivals: [{ id: 'i2', rank: 2 }] } });
    expect(asked).toHaveLength(7);
    cache.handleEvent('events.ranking.r1.seen', () => ({}));
    await all();
    expect(asked).toHaveLength(7);
  });

  test('inside another whose key is not asked for is asked for its key, and known by it', async () => {
    const { ask, asked, cache } = opened;
    const nested = partQuery('item { title }');
    await ask('catalog', nested, parts('p1'));
    expect(asked[0]?.query).toContain('item{title ...on Item{cacheKeyOfItem:id}}');
    cache.handleEvent('events.item.i2.updated', () => ({ parts: [{ partId: 'unrelated' }] }));
    await ask('catalog', nested, parts('p1'));
    expect(asked).toHaveLength(1);
    cache.handleEvent('events.item.i1.updated', () => ({ parts: [{ partId: 'unrelated' }] }));
    await ask('catalog', nested, parts('p1'));
    expect(asked).toHaveLength(2);
  });

  test('is asked for its key under a name that the client does not use', async () => {
    const { run, asked } = opened;
    const text = 'query ($slug: String!) { item(slug: $slug) { cacheKeyOfItem: title cacheKeyOfItem_: title } }';
    expect(await run(text, { slug: 'mug' })).toEqual({ item: { cacheKeyOfItem: 'Mug', cacheKeyOfItem_: 'Mug' } });
    expect(asked[0]?.query).toContain('cacheKeyOfItem__:id');
  });

  test('is known by its key, whatever the client calls by the key’s name', async () => {
    const { run, asked, shop, stockChanged, itemChanged } = opened;
    const text = '{ items { id: title parts { id: price price: available } } }';
    const told = async () => ((await run(text)) as { items: { id: string; parts: object[] }[] }).items[0];
    expect(await told()).toEqual({
      id: 'Mug',
      parts: [
        { id: 100, price: 1 },
        { id: 200, price: 2 },
      ],
    });
    shop.available.set('p2', 7);
    stockChanged('p1');
    expect(await told()).toMatchObject({ parts: [{ price: 1 }, { price: 2 }] });
    stockChanged('p2');
    expect(await told()).toMatchObject({ parts: [{ price: 1 }, { price: 7 }] });
    shop.prices.set('p1', 5);
    itemChanged('i1');
    expect(await told()).toMatchObject({ parts: [{ id: 5 }, { id: 200 }] });
    expect(asked.map(({ subgraph, ids }) => [subgraph, ids])).toEqual([
      ['catalog', []],
      ['stock', ['p1', 'p2', 'p3']],
      ['stock', ['p1']],
      ['stock', ['p2']],
      ['catalog', []],
    ]);
  });

  test('inside another whose key is not told ends with any of its kind', async () => {
    const { ask, asked, cache, gate } = opened;
    const nested = partQuery('item { title }');
    gate.answerInstead = () => ({ data: { _entities: [{ item: { title: 'Mug' } }] } });
    await ask('catalog', nested, parts('p1'));
    cache.handleEvent('events.item.i2.updated', () => ({ parts: [{ partId: 'unrelated' }] }));
    await ask('catalog', nested, parts('p1'));
    expect(asked).toHaveLength(2);
  });
});

describe('a list', () => {
  const list = '{ items { id title } }';

  test('is asked for once, and again after an event of its subject', async () => {
    const { ask, asked, itemChanged } = opened;
    await ask('catalog', list);
    await ask('catalog', list);
    expect(asked).toHaveLength(1);
    itemChanged('i9', 'created');
    await ask('catalog', list);
    expect(asked).toHaveLength(2);
  });

  test('depends on the entities in it', async () => {
    const { ask, asked, itemChanged } = opened;
    const bySlug = 'query ($slug: String!) { item(slug: $slug) { id title parts { id price } } }';
    await ask('catalog', bySlug, { slug: 'mug' });
    itemChanged('i2');
    await ask('catalog', bySlug, { slug: 'mug' });
    expect(asked).toHaveLength(1);
    opened.cache.handleEvent('events.item.i2.updated', () => ({ parts: [{ partId: 'p2' }] }));
    await ask('catalog', bySlug, { slug: 'mug' });
    expect(asked).toHaveLength(2);
  });

  test('of things of different types depends on each by its type', async () => {
    const { ask, asked, cache } = opened;
    const things = '{ things { __typename ... on Item { id title } ... on Part { id price } } }';
    await ask('catalog', things);
    await ask('catalog', things);
    expect(asked).toHaveLength(1);
    cache.handleEvent('events.item.none.updated', () => ({ parts: [{ partId: 'none' }] }));
    await ask('catalog', things);
    expect(asked).toHaveLength(2);
  });

  test('with errors is not kept', async () => {
    const { ask, asked, gate } = opened;
    gate.answerInstead = () => ({ data: { items: [] }, errors: [{ message: 'not now', path: ['items'] }] });
    expect(await ask('catalog', list)).toMatchObject({ errors: [{ message: 'not now' }] });
    gate.answerInstead = null;
    expect((await ask('catalog', list)).data?.['items']).toHaveLength(2);
    expect(asked).toHaveLength(2);
  });
});

describe('never remembered is', () => {
  test.each([
    ['a field some may not use', 'stock', partQuery('id reserved')],
    ['a field some may not use, deep inside', 'catalog', partQuery('item { id margin }')],
    ['a field of the person it belongs to', 'catalog', '{ item(slug: "mug") { id mine } }'],
    ['a root field of the person it belongs to', 'catalog', '{ visits }'],
    ['a root field of which nothing is declared', 'catalog', '{ latest { id title } }'],
    ['a root field of which nothing is declared, beside another', 'catalog', '{ items { id } latest { id } }'],
    ['an entity of which nothing is declared', 'catalog', '{ item(slug: "mug") { id shelf { name } } }'],
    ['a root field of a subgraph that declares others', 'stock', '{ partsInStock { id available } }'],
  ])('%s', async (_what, subgraph, query) => {
    const { ask, asked, cache } = opened;
    const variables = query.includes('$representations') ? parts('p1') : {};
    const first = await ask(subgraph, query, variables, 'owner');
    await ask(subgraph, query, variables, 'stranger');
    expect(first.errors).toBeUndefined();
    expect(first.shared).toBeUndefined();
    expect(asked.map(({ caller }) => caller)).toEqual(['owner', 'stranger']);
    expect(cache.statistics.store.entries).toBe(0);
  });

  test('what is told to one caller and not to another', async () => {
    const { ask } = opened;
    const owned = '{ item(slug: "mug") { id title mine } }';
    const ofCaller = async (caller: string) => (await ask('catalog', owned, {}, caller)).data?.['item'];
    expect(await ofCaller('owner')).toMatchObject({ mine: true });
    expect(await ofCaller('stranger')).toMatchObject({ mine: false });
    const [one, other] = await Promise.all([ofCaller('owner'), ofCaller('stranger')]);
    expect([one, other]).toMatchObject([{ mine: true }, { mine: false }]);
  });

  test('what a subgraph tells those who may see more than everybody, nor are they told what is remembered', async () => {
    const { ask, asked, cache } = opened;
    const list = '{ items { id title } }';
    await ask('catalog', list, {}, 'buyer');
    expect(cache.statistics.store.entries).toBe(0);
    await ask('catalog', list, {}, 'stranger');
    await ask('catalog', list, {}, 'buyer');
    await ask('catalog', list, {}, 'owner');
    expect(asked.map(({ caller }) => caller)).toEqual(['buyer', 'stranger', 'buyer']);
  });

  test('while another subgraph, which tells everybody the same, is remembered for them, too', async () => {
    const { ask, asked } = opened;
    for (const caller of ['buyer', 'stranger', 'buyer'])
      await ask('stock', partQuery('id available'), parts('p1'), caller);
    expect(asked.map(({ caller }) => caller)).toEqual(['buyer']);
  });

  test('but a reference to an entity of which nothing is declared is part of what holds it', async () => {
    const { ask, asked } = opened;
    await ask('catalog', '{ item(slug: "mug") { id shelf { __typename id } size { width } } }');
    await ask('catalog', '{ item(slug: "mug") { id shelf { __typename id } size { width } } }');
    expect(asked).toHaveLength(1);
  });
});
