import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { loggableError, loggableMessage } from '../loggable-error.ts';

/** An error as the driver of PostgreSQL throws it. */
const rowRefused = Object.assign(new Error('null value in column "city" violates not-null constraint'), {
  code: '23502',
  severity: 'ERROR',
  detail: 'Failing row contains (ada@example.com, null).',
});

describe('an error', () => {
  test('is described by name, message, code and where it was thrown', () => {
    const error = Object.assign(new TypeError('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    expect(loggableError(error)).toEqual({
      type: 'TypeError',
      message: 'connect ECONNREFUSED 127.0.0.1:5432',
      code: 'ECONNREFUSED',
      stack: expect.stringMatching(
        /^TypeError: connect ECONNREFUSED 127\.0\.0\.1:5432\n\s+at .*loggable-error\.unit\.test/,
      ),
    });
  });

  test('keeps its causes and those it gathers, without what they carry beside', () => {
    const error = new AggregateError([rowRefused], 'both failed', { cause: new Error('outer', { cause: rowRefused }) });
    const refused = { type: 'Error', code: '23502', sqlState: '23502', message: rowRefused.message };
    expect(loggableError(error)).toMatchObject({ cause: { message: 'outer', cause: refused }, errors: [refused] });
    expect(JSON.stringify(loggableError(error))).not.toContain('ada@example.com');
  });

  test('that causes itself comes to an end', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(JSON.stringify(loggableError(error)).length).toBeLessThan(100_000);
  });

  test('of another realm is one too', () => {
    const error = runInNewContext(`Object.assign(new Error('elsewhere'), { token: 'secret' })`);
    expect(loggableError(error)).toMatchObject({ type: 'Error', message: 'elsewhere' });
    expect(JSON.stringify(loggableError(error))).not.toContain('secret');
  });

  test('that is none passes as it is', () => {
    expect(loggableError('text')).toBe('text');
    expect(loggableError(null)).toBeNull();
    expect(loggableMessage(undefined)).toBe('undefined');
  });
});

test('a message takes one line', () => {
  expect(loggableMessage(new RangeError('too\n  far'))).toBe('RangeError: too far');
});
