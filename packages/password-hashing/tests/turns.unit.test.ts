import { expect, test } from '@jest/globals';
import { HashingBusy } from '../hashing-busy.ts';
import { createTurns } from '../turns.ts';

const outcomes = async (promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((one) => (one.status === 'fulfilled' ? one.value : one.reason));

test('so much work runs at a time, so much waits, and more is refused', async () => {
  const { take } = createTurns({ atATime: 2, queueLimit: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const begun: number[] = [];
  const taken = [1, 2, 3, 4].map((number) =>
    take(() => {
      begun.push(number);
      return promise;
    }),
  );
  await expect(taken[3]).rejects.toThrow(HashingBusy);
  expect(begun).toEqual([1, 2]);
  resolve('done');
  expect(await outcomes(taken)).toEqual(['done', 'done', 'done', new HashingBusy()]);
  expect(begun).toEqual([1, 2, 3]);
});

test('work whose turn does not come in time is refused, and never done', async () => {
  const { take } = createTurns({ atATime: 1, longestWait: 20 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = take(() => promise);
  let done = 0;
  const late = () => take(async () => void done++);
  expect(await outcomes([late(), late()])).toEqual([new HashingBusy(), new HashingBusy()]);
  resolve('done');
  expect(await first).toBe('done');
  expect(await take(async () => 'next')).toBe('next');
  expect(done).toBe(0);
});

test('work that fails gives its turn to the next', async () => {
  const { take } = createTurns({ atATime: 1 });
  const failing = take(() => Promise.reject(new Error('no')));
  expect(await outcomes([failing, take(async () => 'next')])).toEqual([new Error('no'), 'next']);
});

test('what waits is refused when they are closed', async () => {
  const { take, close } = createTurns({ atATime: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = take(() => promise);
  await Promise.resolve();
  const waiting = take(async () => 'never');
  close();
  await expect(waiting).rejects.toThrow();
  resolve('done');
  expect(await first).toBe('done');
});
