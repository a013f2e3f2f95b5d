import { describe, expect, test } from '@jest/globals';
import { refuse } from '#packages/refusals/refusal.ts';
import { lastly } from '../lastly.ts';
import type { Sql } from '../sql.ts';
import { createTransact } from '../transact.ts';

/** Transactions, and what was done in those that committed, in order. */
function transactions() {
  const committed: string[][] = [];
  const log = new WeakMap<object, string[]>();
  const transact = createTransact<Sql>(async (work) => {
    const tx = {} as Sql;
    const done: string[] = [];
    log.set(tx, done);
    const result = await work(tx);
    committed.push(done);
    return result;
  });
  return { committed, transact, write: (tx: Sql, what: string) => log.get(tx)?.push(what) };
}

describe('what is done lastly', () => {
  test('comes after everything else, once, about all that was noted in this transaction', async () => {
    const { committed, transact, write } = transactions();
    const count = lastly(async (tx: Sql, noted: readonly string[]) => void write(tx, `counted ${noted.join(' ')}`));
    const order = (name: string) =>
      transact(async (tx) => {
        count(tx, `${name}1`);
        write(tx, name);
        await null;
        count(tx, `${name}2`);
        write(tx, name);
      });
    await Promise.all([order('a'), order('b')]);
    expect(committed).toEqual([
      ['a', 'a', 'counted a1 a2'],
      ['b', 'b', 'counted b1 b2'],
    ]);
  });

  test('may note more, also for itself', async () => {
    const { committed, transact, write } = transactions();
    const tell = lastly(async (tx: Sql, noted: readonly number[]) => {
      for (const number of noted) {
        write(tx, `told ${number}`);
        if (number < 3) tell(tx, number + 1);
      }
    });
    const count = lastly(async (tx: Sql, [number]: readonly number[]) => tell(tx, number ?? 0));
    await transact(async (tx) => count(tx, 1));
    expect(committed).toEqual([['told 1', 'told 2', 'told 3']]);
  });

  test('is not done where the transaction refuses or fails, and forgets what a try noted that was rolled back', async () => {
    const { committed, transact, write } = transactions();
    const count = lastly(async (tx: Sql, noted: readonly string[]) => void write(tx, noted.join(' ')));
    await transact(async (tx) => {
      count(tx, 'refused');
      return refuse('not-like-this');
    });
    await expect(
      transact(async (tx) => {
        count(tx, 'failed');
        throw new Error('it failed');
      }),
    ).rejects.toThrow('it failed');
    let tries = 0;
    await transact(async (tx) => {
      count(tx, `try ${++tries}`);
      if (tries === 1) throw Object.assign(new Error('it lost'), { code: '40001' });
    });
    expect(committed).toEqual([['try 2']]);
  });

  test('rolls the transaction back when it fails', async () => {
    const { committed, transact } = transactions();
    const fail = lastly(() => Promise.reject(new Error('it failed at the end')));
    await expect(transact(async (tx) => fail(tx, null))).rejects.toThrow('it failed at the end');
    expect(committed).toEqual([]);
  });

  test('cannot be noted outside of a transaction, nor after it', async () => {
    const { transact } = transactions();
    const count = lastly(async () => {});
    expect(() => count({} as Sql, null)).toThrow('outside of a transaction');
    const ended = await transact(async (tx) => ({ tx }));
    expect(() => count(ended.tx, null)).toThrow('outside of a transaction');
  });
});
