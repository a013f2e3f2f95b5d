import { expect, test } from '@jest/globals';
import { measureConsumers } from '../consumers/measure-consumers.ts';

test('the bench of consumers counts what took effect, what was given up and what was replayed', async () => {
  const rows = await measureConsumers({ events: 1_000, rounds: 1, firstRetry: 5, say: () => {} });
  expect(rows).toMatchObject({
    'nothing fails: all took effect': { count: 1_000 },
    '1 % fails: all others took effect': { count: 990 },
    'seconds with failures / without': { ratio: expect.any(Number) },
    'dead letters': { count: 10 },
    'replay when mended: all took effect again': { count: 1_000 },
    'for comparison, in order: events behind dead letters': { count: 45 },
  });
}, 120_000);
