import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

describe('npm run reset', () => {
  let stateDir: string;
  beforeEach(() => {
    stateDir = mkdtempSync(join(tmpdir(), 'souk-reset-'));
  });
  afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

  const reset = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/reset.ts', ...args], {
      env: { ...process.env, SOUK_STATE_DIR: stateDir },
      encoding: 'utf8',
    });

  test('deletes the state directory', () => {
    const { status, stdout } = reset();
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`${stateDir} is cleared`) });
    expect(existsSync(stateDir)).toBe(false);
  });

  test.each(['--help', 'auth'])('deletes nothing when it is asked for something else: %s', (argument) => {
    const { status, stderr } = reset(argument);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(argument) });
    expect(existsSync(stateDir)).toBe(true);
  });
});
