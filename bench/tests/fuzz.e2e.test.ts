import { expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// It starts a shop of its own, since it may do anything there; an empty one, which is ready sooner. It ends with 1, so this
// rejects, when it finds a defect.
test('bench:fuzz sends what is executed and what is not, and finds no mistake of ours', async () => {
  const rows = await runBench('fuzz', ['--operations', '400', '--seed', '1'], 'own', { SEED: 'false' });
  expect(rows['all']).toMatchObject({ operations: 400, INTERNAL_SERVER_ERROR: 0, malformed: 0, hangs: 0 });
  expect(rows['all']?.['executed']).toBeGreaterThan(40);
  expect(rows['all']?.['executed']).toBeLessThan(360);
}, 240_000);
