import { expect, test } from '@jest/globals';
import { createBatches } from '../live-queries/batches.ts';
import { createFairLimit } from '../live-queries/fair-limit.ts';

const done = <T>(value: T) => ({ status: 'fulfilled', value }) as const;

test('items of one key that wait become one batch, and nothing waits while the limit is not reached', async () => {
  const batches = createBatches<string, string>(createFairLimit(1).run, 3);
  const worked: string[][] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const work = async (items: readonly string[]) => {
    worked.push([...items]);
    await gate;
    return items.map((item) => done(`${item}!`));
  };
  const first = batches.add('k', 'a', work);
  await new Promise((resolve) => setImmediate(resolve));
  expect(worked).toEqual([['a']]);
  const waiting = ['b', 'c', 'd', 'e'].map((item) => batches.add('k', item, work));
  const other = batches.add('other', 'x', work);
  release();
  expect(await Promise.all([first, ...waiting, other])).toEqual(['a!', 'b!', 'c!', 'd!', 'e!', 'x!']);
  expect(worked.toSorted()).toEqual([['a'], ['b', 'c', 'd'], ['e'], ['x']]);
});

test('each item has its own failure, and all of them that of the work', async () => {
  const batches = createBatches<string, string>(createFairLimit(2).run, 10);
  const mixed = async (items: readonly string[]) =>
    items.map((item) => (item === 'bad' ? ({ status: 'rejected', reason: new Error('bad') } as const) : done(item)));
  const both = await Promise.allSettled(['good', 'bad'].map((item) => batches.add('k', item, mixed)));
  expect(both).toEqual([done('good'), { status: 'rejected', reason: new Error('bad') }]);
  const fails = async () => {
    throw new Error('all');
  };
  const none = await Promise.allSettled(['a', 'b'].map((item) => batches.add('other', item, fails)));
  expect(none.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await batches.add('other', 'a', mixed)).toBe('a');
});
