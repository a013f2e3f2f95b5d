import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { connectionLimit } from '../http/connection-limit.ts';

describe('clients may connect', () => {
  const limited = (wanted: number, openFiles: number) => {
    const warnings: unknown[] = [];
    const logger = pino({}, { write: (line: string) => void warnings.push(JSON.parse(line)) });
    return { limit: connectionLimit(wanted, logger, openFiles), warnings };
  };

  test.each([
    [20_000, 65_536],
    [20_000, 21_000],
    [700, 1_024],
    [20_000, Number.POSITIVE_INFINITY],
  ])('in the number that is wanted: %d with %d files', (wanted, openFiles) => {
    expect(limited(wanted, openFiles)).toEqual({ limit: wanted, warnings: [] });
  });

  test.each([
    [20_000, 20_000, 19_000],
    [20_000, 1_024, 768],
  ])('in a smaller one when the system allows too few files, which is told: %d with %d', (wanted, openFiles, limit) => {
    expect(limited(wanted, openFiles)).toMatchObject({
      limit,
      warnings: [{ wanted, possible: limit, openFiles, msg: expect.stringContaining('MAX_CONNECTIONS') }],
    });
  });
});

test('the files a process may open are those the system allows, not those it begins with', () => {
  const module = join(import.meta.dirname, '../http/connection-limit.ts');
  const script = `
    const { connectionLimit } = await import(${JSON.stringify(module)});
    console.log(connectionLimit(20_000, { warn() {} }));`;
  const shell = 'ulimit -Sn 256; ulimit -Hn 1200; exec "$0" --input-type=module --eval "$1"';
  expect(execFileSync('sh', ['-c', shell, process.execPath, script], { encoding: 'utf8' })).toBe('900\n');
});
