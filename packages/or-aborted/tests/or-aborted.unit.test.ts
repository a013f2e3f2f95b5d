import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { orAborted } from '../or-aborted.ts';

const reason = new Error('no longer wanted');

test('work that ends before is what it is', async () => {
  const { signal } = new AbortController();
  expect(await orAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(orAborted(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('work that does not end is not waited for, and may fail later', async () => {
  const control = new AbortController();
  const work = Promise.withResolvers<void>();
  const waiting = orAborted(work.promise, control.signal);
  control.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  work.reject(new Error('nobody hears of it'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(control.signal, 'abort')).toEqual([]);
});

test('a signal that is aborted already counts before work that has ended', async () => {
  await expect(orAborted(Promise.resolve(1), AbortSignal.abort(reason))).rejects.toBe(reason);
});
