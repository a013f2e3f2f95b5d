import { expect, test } from '@jest/globals';
import { readProblem } from '../read-problem.ts';

const line = (entry: object) => JSON.stringify({ level: 60, service: 'auth', msg: 'start failed', ...entry });

test('a fatal error is told with what caused it', () => {
  const err = { message: 'auth cannot start', cause: { message: 'does not open with this AUTH_SECRET' } };
  expect(readProblem(line({ err }), false)).toBe('auth cannot start: does not open with this AUTH_SECRET');
  expect(readProblem(line({}), false)).toBe('start failed');
});

test('what is no error, or ends nothing, is no reason', () => {
  expect(readProblem(JSON.stringify({ level: 50, msg: 'a subgraph failed' }), false)).toBeUndefined();
  expect(readProblem('started', false)).toBeUndefined();
});

test('standard error is taken as it is, without the lines of stack traces', () => {
  expect(readProblem('  AUTH_SECRET: expected at least 43 letters', true)).toBe(
    '  AUTH_SECRET: expected at least 43 letters',
  );
  expect(readProblem('    at open (file:///service.ts:1:1)', true)).toBeUndefined();
});
