import { describe, expect, jest, test } from '@jest/globals';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '../sql.ts';
import { createTransact } from '../transact.ts';

const session: Sql = { $queryRawUnsafe: jest.fn<never>(), $executeRawUnsafe: jest.fn<never>() };

/** Notes how each transaction ended. */
function transactions() {
  const ends: string[] = [];
  const transact = createTransact<Sql>(async (work) => {
    try {
      const result = await work(session);
      ends.push('committed');
      return result;
    } catch (error) {
      ends.push('rolled back');
      throw error;
    }
  });
  return { ends, transact };
}

describe('transact', () => {
  test('commits what returns a value', async () => {
    const { ends, transact } = transactions();
    expect(await transact(async () => ({ id: 1 }))).toEqual({ id: 1 });
    expect(ends).toEqual(['committed']);
  });

  test('rolls back what refuses, once, and returns the refusal', async () => {
    const { ends, transact } = transactions();
    expect(await transact(async () => refuse('sold-out', { left: 2 }))).toEqual({ refused: 'sold-out', left: 2 });
    expect(ends).toEqual(['rolled back']);
  });

  test('rolls back what throws, and throws it', async () => {
    const { ends, transact } = transactions();
    await expect(transact(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(ends).toEqual(['rolled back']);
  });

  test('runs again what lost against another transaction', async () => {
    const { ends, transact } = transactions();
    const work = jest.fn<() => Promise<string>>();
    work.mockRejectedValueOnce(Object.assign(new Error('deadlock detected'), { code: '40P01' }));
    work.mockResolvedValueOnce('done');
    expect(await transact(work)).toBe('done');
    expect(ends).toEqual(['rolled back', 'committed']);
  });
});
