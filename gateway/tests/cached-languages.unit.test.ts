import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test } from '@jest/globals';
import { available, type CachedShop, entitiesOf, openCachedShop, parts } from './cached-shop.ts';

let opened: CachedShop;
beforeEach(() => {
  opened = openCachedShop();
});

const operation = '{ item(slug: "mug") { title rivals { title } parts { available } } }';
const titleIn = async (languages?: string) =>
  ((await opened.run(operation, {}, undefined, languages)) as { item: { title: string } }).item.title;

test('what was answered in a language is told only to those who ask for it, through any changes', async () => {
  const { shop, asked, itemChanged } = opened;
  for (let round = 0; round < 20; round++) {
    const name = `Mug ${round}`;
    const before = asked.length;
    for (const languages of ['de', undefined, 'de,en', 'de', 'en,de', undefined, 'en,de', '']) {
      const known = round === 0 ? 'Mug' : name;
      expect(await titleIn(languages)).toBe(languages ? `${known} in ${languages}` : known);
    }
    // Each is asked for once; stock, which is the same in all, is asked for by the first of all.
    expect(asked.slice(before).filter(({ subgraph }) => subgraph === 'catalog')).toHaveLength(4);
    const item = shop.items.get('i1');
    shop.items.set('i1', { slug: 'mug', parts: [], ...item, title: `Mug ${round + 1}` });
    itemChanged('i1');
  }
  expect(asked.filter(({ subgraph }) => subgraph === 'stock')).toHaveLength(1);
});

test('those who ask at the same time share an answer in the same language only', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  opened.gate.afterRead = () => released;
  const first = ['de', undefined, 'fr'].map(titleIn);
  // They have asked by now.
  await setImmediate();
  const others = ['de', undefined, 'fr', 'de'].map(titleIn);
  await setImmediate();
  release();
  expect(await Promise.all([...first, ...others])).toEqual([
    ...['Mug in de', 'Mug', 'Mug in fr'],
    ...['Mug in de', 'Mug', 'Mug in fr', 'Mug in de'],
  ]);
  expect(opened.asked.filter(({ subgraph }) => subgraph === 'catalog')).toHaveLength(3);
});

test('what a subgraph answers in the same way in every language is asked for once', async () => {
  const { ask, asked } = opened;
  for (const languages of ['de', undefined, 'fr,en']) {
    expect(await entitiesOf(ask('stock', available, parts('p1'), 'anybody', languages))).toEqual([{ available: 1 }]);
  }
  expect(asked).toHaveLength(1);
});
