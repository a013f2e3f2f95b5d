import { expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// It starts a shop of its own. It ends with 1, so this rejects, when an order fails or the provider's book says something else.
test('bench:payments finds that provider and orders agree, and that no transaction waits for a capture', async () => {
  const rows = await runBench('payments', ['--quick'], 'own');
  const slow = rows['beside, provider slow'];
  expect(slow).toMatchObject({ shipped: 10, cancelled: 10 });
  expect(slow?.['orders']).toBeGreaterThan(0);
  expect(slow?.['longest transaction ms']).toBeLessThan(2_000);
}, 240_000);
