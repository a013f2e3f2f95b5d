import { describe, expect, jest, test } from '@jest/globals';
import { isRetryable, retryKind, withRetries } from '../retryable-errors.ts';

const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
const wrongKey = Object.assign(new Error('duplicate key'), { code: '23505' });
const cut = new Error('Connection terminated unexpectedly');

describe('the table of retryable errors', () => {
  test.each([
    ['an error of pg', deadlock, 'conflict'],
    ['an error without a code', cut, 'interrupted'],
    ['the cause of an error', new Error('outer', { cause: deadlock }), 'conflict'],
    [
      'errors of several addresses',
      new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
      'unavailable',
    ],
    [
      'a failed raw query of Prisma',
      Object.assign(new Error('Raw query failed. Code: `40001`'), {
        code: 'P2010',
        meta: {
          driverAdapterError: {
            name: 'DriverAdapterError',
            cause: { originalCode: '40001', kind: 'TransactionWriteConflict' },
          },
        },
      }),
      'conflict',
    ],
    [
      'a server Prisma did not reach',
      Object.assign(new Error('Raw query failed. Code: `N/A`'), {
        code: 'P2010',
        meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { kind: 'DatabaseNotReachable' } } },
      }),
      'unavailable',
    ],
  ])('recognizes %s', (_, error, kind) => {
    expect(retryKind(error)).toBe(kind);
    expect(isRetryable(error)).toBe(true);
  });

  test.each([[wrongKey], [new Error('constructor')], ['40P01'], [null], [undefined]])('does not retry %p', (error) => {
    expect(isRetryable(error)).toBe(false);
  });

  test('ends on errors that cause each other', () => {
    const one = new Error('one');
    one.cause = new Error('other', { cause: one });
    expect(retryKind(one)).toBeNull();
  });
});

describe('withRetries', () => {
  test('runs work again until it succeeds', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValueOnce(deadlock).mockResolvedValue('done');
    expect(await withRetries(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('gives up after the given attempts', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValue(deadlock);
    await expect(withRetries(work, { attempts: 3 })).rejects.toBe(deadlock);
    expect(work).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['would repeat itself', wrongKey],
    ['may have come after the commit', cut],
  ])('throws at once what %s', async (_, error) => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValue(error);
    await expect(withRetries(work)).rejects.toBe(error);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
