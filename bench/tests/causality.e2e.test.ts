import { expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// It starts a shop of its own, and ends with 1 when an order that has to be right is not.
test('bench:causality finds every order right that is promised to be', async () => {
  const rows = await runBench('causality', ['--tries', '6'], 'own');
  expect(rows['through one gateway']).toMatchObject({ tries: 6, right: 6, refused: 0 });
  expect(rows['through two, with the cursor']).toMatchObject({ tries: 6, right: 6, refused: 0 });
}, 180_000);
