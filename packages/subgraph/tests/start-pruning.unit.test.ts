import { describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import type { Sql } from '#packages/sql/sql.ts';
import { type Prune, startPruning } from '../start-pruning.ts';

const sql = {} as Sql;
const logger = pino({ level: 'silent' });

describe('pruning in the background', () => {
  test('goes on after a failure, with the others and in the next round', async () => {
    const warn = jest.spyOn(logger, 'warn');
    const second = Promise.withResolvers<void>();
    let rounds = 0;
    const failing: Prune = () => Promise.reject(new Error('the database is down'));
    const counting: Prune = async () => {
      if (++rounds === 2) second.resolve();
      return false;
    };
    const pruning = startPruning({ sql, logger, prunes: [failing, counting], interval: 1, first: 1 });
    await second.promise;
    await pruning.close();
    expect(warn).toHaveBeenCalled();
  });

  test('asks for batch after batch until nothing is left', async () => {
    const done = Promise.withResolvers<void>();
    const left = [true, true, false];
    const prune: Prune = async () => {
      const more = left.shift() ?? false;
      if (!more) done.resolve();
      return more;
    };
    const pruning = startPruning({ sql, logger, prunes: [prune], first: 1 });
    await done.promise;
    await pruning.close();
    expect(left).toEqual([]);
  });

  test('ends after the batch under way, however many are left', async () => {
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<boolean>();
    const prune = jest.fn<Prune>(async () => {
      begun.resolve();
      return finish.promise;
    });
    const pruning = startPruning({ sql, logger, prunes: [prune], first: 1 });
    await begun.promise;
    const closed = pruning.close();
    finish.resolve(true);
    await closed;
    expect(prune).toHaveBeenCalledTimes(1);
  });

  test('ends at once while it rests', async () => {
    const prune = jest.fn<Prune>();
    await startPruning({ sql, logger, prunes: [prune] }).close();
    expect(prune).not.toHaveBeenCalled();
  });
});
