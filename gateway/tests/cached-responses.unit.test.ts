import { beforeEach, describe, expect, test } from '@jest/globals';
import { type CachedShop, openCachedShop } from './cached-shop.ts';

let opened: CachedShop;
beforeEach(() => {
  opened = openCachedShop();
});

describe('a whole answer', () => {
  const operation = 'query ($slug: String!) { item(slug: $slug) { title parts { price available } } }';
  /** As a transport asks: from store, or executed and offered to it. */
  const answer = async (variables: { slug: string }, text = operation) => {
    const plan = opened.plan(text);
    const key = JSON.stringify(variables);
    const known = opened.cache.responses.get(plan, key);
    if (known !== undefined) return { known: true, body: known };
    const scope = opened.cache.responses.begin(plan);
    const body = JSON.stringify(await opened.run(text, variables, scope?.fetch));
    scope?.store(key, body);
    return { known: false, body };
  };

  test('is made once, and again after a change of anything it was made of', async () => {
    const { itemChanged, stockChanged, shop } = opened;
    const mug = { slug: 'mug' };
    expect(await answer(mug)).toMatchObject({ known: false });
    expect(await answer(mug)).toMatchObject({ known: true, body: expect.stringContaining('Mug') });
    expect(await answer({ slug: 'bowl' })).toMatchObject({ known: false });
    itemChanged('i2');
    stockChanged('p3');
    expect(await answer(mug)).toMatchObject({ known: true });
    for (const change of [() => stockChanged('p2'), () => itemChanged('i1'), () => itemChanged('i3', 'created')]) {
      change();
      expect(await answer(mug)).toMatchObject({ known: false });
      expect(await answer(mug)).toMatchObject({ known: true });
    }
    shop.available.set('p1', 77);
    stockChanged('p1');
    expect((await answer(mug)).body).toContain('77');
  });

  test('is not taken in when something in it changed while it was made', async () => {
    const mug = { slug: 'mug' };
    const plan = opened.plan(operation);
    const scope = opened.cache.responses.begin(plan);
    const body = JSON.stringify(await opened.run(operation, mug, scope?.fetch));
    opened.stockChanged('p2');
    scope?.store(JSON.stringify(mug), body);
    expect(opened.cache.responses.get(plan, JSON.stringify(mug))).toBeUndefined();
  });

  test('is neither kept nor given out while events may not be arriving', async () => {
    const mug = { slug: 'mug' };
    await answer(mug);
    const plan = opened.plan(operation);
    const scope = opened.cache.responses.begin(plan);
    await opened.run(operation, mug, scope?.fetch);
    opened.cache.bypass(true);
    scope?.store(JSON.stringify(mug), 'too late');
    expect(opened.cache.responses.begin(plan)).toBeNull();
    expect(await answer(mug)).toMatchObject({ known: false });
    opened.cache.bypass(false);
    expect(await answer(mug)).toMatchObject({ known: false });
  });

  test('is not kept, nor tried again, when a part of it is for some callers only', async () => {
    const text = 'query ($slug: String!) { item(slug: $slug) { title margin } }';
    expect(await answer({ slug: 'mug' }, text)).toMatchObject({ known: false });
    expect(await answer({ slug: 'mug' }, text)).toMatchObject({ known: false });
    expect(opened.cache.responses.begin(opened.plan(text))).toBeNull();
  });

  test('is not kept when a part of it could not be kept', async () => {
    opened.gate.afterRead = async (subgraph) => {
      if (subgraph === 'stock') opened.stockChanged('p1');
    };
    expect(await answer({ slug: 'mug' })).toMatchObject({ known: false });
    opened.gate.afterRead = null;
    expect(await answer({ slug: 'mug' })).toMatchObject({ known: false });
    expect(await answer({ slug: 'mug' })).toMatchObject({ known: true });
  });
});
