import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';

const directory = mkdtempSync(join(tmpdir(), 'souk-bench-'));
afterAll(() => rmSync(directory, { recursive: true }));

// It starts a shop of its own. It ends with 1, so this rejects, when an order fails or the provider's book says something else.
test('bench:payments finds that provider and orders agree, and that no transaction waits for a capture', async () => {
  const file = join(directory, 'report.json');
  await promisify(execFile)(process.execPath, ['bench/payments.ts', '--quick', '--json', file]);

  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Record<string, Record<string, number>> };
  const slow = rows['beside, provider slow'];
  expect(slow).toMatchObject({ shipped: 10, cancelled: 10 });
  expect(slow?.['orders']).toBeGreaterThan(0);
  expect(slow?.['longest transaction ms']).toBeLessThan(2_000);
}, 240_000);
