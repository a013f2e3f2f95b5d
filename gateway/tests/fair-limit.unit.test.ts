import { expect, test } from '@jest/globals';
import { createFairLimit, createKeyedLimit } from '../live-queries/fair-limit.ts';
import { callerOf, openLiveShop } from './live-shop.ts';
import { until } from './until.ts';

test('whoever asks for much holds up nobody for longer than one piece of its work', async () => {
  const limit = createFairLimit(2);
  const done: string[] = [];
  let underWay = 0;
  let most = 0;
  const work = (name: string) => async () => {
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    done.push(name);
  };
  const all = [
    ...Array.from({ length: 100 }, () => limit.run('greedy', work('greedy'))),
    limit.run('modest', work('modest')),
    limit.run('other', work('other')),
  ];
  await Promise.all(all);
  expect(most).toBe(2);
  expect(done).toHaveLength(102);
  expect(done.indexOf('modest')).toBeLessThan(5);
  expect(done.indexOf('other')).toBeLessThan(5);
});

test('work that fails hands on its turn', async () => {
  const limit = createFairLimit(1);
  const failed = limit.run('one', () => Promise.reject(new Error('failed')));
  const next = limit.run('one', async () => 'done');
  await expect(failed).rejects.toThrow('failed');
  expect(await next).toBe('done');
});

test('keys with limits of their own hold up nobody else', async () => {
  const limit = createKeyedLimit(1);
  const held = Promise.withResolvers<void>();
  const first = limit.run('one', () => held.promise);
  const second = limit.run('one', async () => 'second');
  expect(await limit.run('other', async () => 'other')).toBe('other');
  expect(await Promise.race([second, Promise.resolve('still waiting')])).toBe('still waiting');
  held.resolve();
  await first;
  expect(await second).toBe('second');
});

test('a subgraph that hangs does not hold up the live queries of another one', async () => {
  const shop = openLiveShop();
  shop.gate.before = (subgraph) => (subgraph === 'shelves' ? new Promise(() => {}) : Promise.resolve());
  await shop.open('subscription { shelfChanged { id } }', callerOf({}));
  const parts = await shop.open('subscription { partChanged { id } }', callerOf({}));
  for (let count = 0; count < 100; count++) shop.changed('shelf', `s${count}`);
  shop.changed('part', 'p1');
  await until('the other is told', () => parts.received.length === 1);
});
