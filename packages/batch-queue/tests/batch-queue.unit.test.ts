import { describe, expect, test } from '@jest/globals';
import { createBatchQueue } from '../batch-queue.ts';

/** A queue of numbers whose batches end when they are told to. */
function aQueue(concurrency = 1) {
  const batches: { members: readonly number[]; end(): void }[] = [];
  let isBegun = Promise.withResolvers<void>();
  const queue = createBatchQueue<number>({
    concurrency,
    most: 8,
    adapts: false,
    take: (member) => (member < 0 ? 0 : 1),
    async run(members) {
      const { promise, resolve } = Promise.withResolvers<void>();
      batches.push({ members, end: resolve });
      isBegun.resolve();
      isBegun = Promise.withResolvers();
      await promise;
    },
  });
  const next = async () => {
    if (batches.length === 0) await isBegun.promise;
    const batch = batches.shift();
    if (!batch) throw new Error('no batch began');
    return batch;
  };
  return { queue, next };
}

describe('a queue of batches', () => {
  test('begins with what arrived in one turn; what arrives meanwhile is the next batch', async () => {
    const { queue, next } = aQueue();
    queue.join(1);
    queue.join(2);
    const first = await next();
    expect(first.members).toEqual([1, 2]);
    queue.join(3);
    queue.join(4);
    queue.join(5);
    first.end();
    expect((await next()).members).toEqual([3, 4, 5]);
  });

  test('takes no more at a time than it may', async () => {
    const { queue, next } = aQueue();
    for (let member = 0; member < 20; member++) queue.join(member);
    const sizes: number[] = [];
    while (sizes.reduce((sum, size) => sum + size, 0) < 20) {
      const { members, end } = await next();
      sizes.push(members.length);
      end();
    }
    expect(sizes).toEqual([8, 8, 4]);
  });

  test('leaves out who has nothing to be taken', async () => {
    const { queue, next } = aQueue();
    for (const member of [1, -1, 2]) queue.join(member);
    expect((await next()).members).toEqual([1, 2]);
  });

  test('runs apart what is to be apart, beside others', async () => {
    const { queue, next } = aQueue(2);
    queue.join(1);
    queue.runApart([2, 3]);
    const [one, other] = [await next(), await next()];
    expect([one.members, other.members]).toEqual([[2, 3], [1]]);
  });

  test('lets a batch begin beside one that takes long', async () => {
    const { queue, next } = aQueue(2);
    queue.join(1);
    await next();
    queue.join(2);
    expect((await next()).members).toEqual([2]);
  });
});
