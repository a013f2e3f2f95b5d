import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../report.ts';

/**
 * Runs a bench as its command does, and resolves to what it reports. Throws, with what it wrote, when it ends with 1.
 * @param stack where it measures: on the tests' stack, on one that it starts itself, or on one whose description is in this file
 * @param environment what it, and a stack that it starts, is told besides
 */
export async function runBench(
  name: string,
  options: readonly string[] = [],
  stack: 'shared' | 'own' | { stackFile: string } = 'shared',
  environment: Readonly<Record<string, string>> = {},
): Promise<Report['rows']> {
  const directory = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  const file = join(directory, 'report.json');
  const given = typeof stack === 'object' ? stack.stackFile : undefined;
  try {
    await promisify(execFile)(process.execPath, [`bench/${name}.ts`, ...options, '--json', file], {
      env: { ...process.env, ...environment, ...(stack !== 'shared' && { SOUK_STACK_FILES: given }) },
    });
    return (JSON.parse(readFileSync(file, 'utf8')) as Report).rows;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
