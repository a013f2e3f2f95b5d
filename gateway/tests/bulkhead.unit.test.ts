import { describe, expect, test } from '@jest/globals';
import { createBulkhead } from '../events/bulkhead.ts';
import { codeOf } from '../request/errors.ts';

/** Work of which each piece ends when it is told to. */
function pieces() {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (name: number) => () => {
    started.push(name);
    return new Promise<number>((resolve) => ends.push(() => resolve(name)));
  };
  return { started, ends, work };
}
const signal = () => new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('work', () => {
  test('is under way in limited numbers, the rest waits in order, and what is too much is refused', async () => {
    const { started, ends, work } = pieces();
    const limit = createBulkhead({ concurrency: 2, queue: 2 });
    const results = [1, 2, 3, 4].map((name) => limit.run(work(name), signal()));
    const refused = await limit.run(work(5), signal()).catch(codeOf);
    expect(refused).toBe('SERVICE_UNAVAILABLE');
    expect(started).toEqual([1, 2]);
    ends[1]?.();
    await settled();
    expect(started).toEqual([1, 2, 3]);
    ends[0]?.();
    await settled();
    for (const end of ends) end();
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  });

  test('that waits ends at once when it is aborted, and is never begun', async () => {
    const { started, ends, work } = pieces();
    const limit = createBulkhead({ concurrency: 1, queue: 2 });
    const first = limit.run(work(1), signal());
    const abort = new AbortController();
    const second = limit.run(work(2), abort.signal);
    const third = limit.run(work(3), signal());
    abort.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    ends[0]?.();
    await first;
    await settled();
    expect(started).toEqual([1, 3]);
    ends[1]?.();
    expect(await third).toBe(3);
    await expect(limit.run(work(4), abort.signal)).rejects.toThrow('gone');
  });
});
