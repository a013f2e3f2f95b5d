import { expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// Ends with 1, so that its run throws, when products are missing.
test('bench:product-csv reads what it wrote, together and scattered', async () => {
  const rows = await runBench('product-csv', ['--rows', '500'], 'own');
  expect(Object.keys(rows)).toHaveLength(4);
  for (const figures of Object.values(rows)) expect(figures['rows/s']).toBeGreaterThan(0);
});
