import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';

const directory = mkdtempSync(join(tmpdir(), 'souk-bench-'));
afterAll(() => rmSync(directory, { recursive: true }));

// It starts a shop of its own, and ends with 1 when an order that has to be right is not.
test('bench:causality finds every order right that is promised to be', async () => {
  const file = join(directory, 'report.json');
  await promisify(execFile)(process.execPath, ['bench/causality.ts', '--tries', '6', '--json', file]);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Record<string, Record<string, number>> };
  expect(rows['through one gateway']).toMatchObject({ tries: 6, right: 6, refused: 0 });
  expect(rows['through two, with the cursor']).toMatchObject({ tries: 6, right: 6, refused: 0 });
}, 180_000);
