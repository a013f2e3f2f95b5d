import { describe, expect, test } from '@jest/globals';
import { createKeyedQueue } from '../keyed-queue.ts';

describe('a keyed queue', () => {
  test('runs work of one key in order, one at a time', async () => {
    const queue = createKeyedQueue(4, 100);
    const log: string[] = [];
    for (const name of ['first', 'second', 'third']) {
      queue.add('a', async () => {
        log.push(`${name} begins`);
        await Promise.resolve();
        log.push(`${name} ends`);
        return null;
      });
    }
    await queue.idle();
    expect(log).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test('runs work of several keys at a time, but no more than its concurrency', async () => {
    const queue = createKeyedQueue(2, 100);
    let running = 0;
    let most = 0;
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      queue.add(key, async () => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        return null;
      });
    }
    await queue.idle();
    expect(most).toBe(2);
  });

  test('runs work again that asks for it, before later work of its key and without taking a place', async () => {
    const queue = createKeyedQueue(1, 100);
    const log: string[] = [];
    const other = Promise.withResolvers<void>();
    queue.add('a', async () => {
      log.push('a 1');
      return log.includes('b') ? null : 0;
    });
    queue.add('a', async () => {
      log.push('a 2');
      return null;
    });
    queue.add('b', async () => {
      log.push('b');
      other.resolve();
      return null;
    });
    await other.promise;
    await queue.idle();
    expect(log).toEqual(['a 1', 'b', 'a 1', 'a 2']);
  });

  test('takes work below its capacity', async () => {
    const queue = createKeyedQueue(1, 2);
    const finish = Promise.withResolvers<null>();
    await queue.untilCapacity();
    queue.add('a', () => finish.promise);
    await queue.untilCapacity();
    queue.add('a', async () => null);
    let hasCapacity = false;
    const subgraph = queue.untilCapacity().then(() => {
      hasCapacity = true;
    });
    await Promise.resolve();
    expect(hasCapacity).toBe(false);
    finish.resolve(null);
    await subgraph;
    await queue.idle();
  });
});
