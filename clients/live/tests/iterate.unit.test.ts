import { describe, expect, test } from '@jest/globals';
import { iterate, type Sink } from '../iterate.ts';

function open() {
  let sink: Sink<number> | undefined;
  let stopped = 0;
  const iterator = iterate<number>((given) => {
    sink = given;
    return () => stopped++;
  });
  if (!sink) throw new Error('not started at once');
  return { iterator, sink, stopped: () => stopped };
}

const done = { done: true, value: undefined };

describe('iterate', () => {
  test('gives what came before and after somebody asked, in order', async () => {
    const { iterator, sink } = open();
    sink.next(1);
    sink.next(2);
    expect([await iterator.next(), await iterator.next()].map(({ value }) => value)).toEqual([1, 2]);
    const waiting = iterator.next();
    sink.next(3);
    expect(await waiting).toEqual({ done: false, value: 3 });
  });

  test('gives what came before the end, then ends', async () => {
    const { iterator, sink } = open();
    sink.next(1);
    sink.complete();
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    expect(await iterator.next()).toEqual(done);
  });

  test('throws a failure, even one from before anybody asked', async () => {
    const { iterator, sink } = open();
    sink.error(new Error('refused'));
    await expect(iterator.next()).rejects.toThrow('refused');
  });

  test('can be left while somebody waits', async () => {
    const { iterator, stopped } = open();
    const waiting = iterator.next();
    await iterator.return?.();
    expect(await waiting).toEqual(done);
    expect(stopped()).toBe(1);
  });
});
