import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockHolder, lockState } from '../state-lock.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'souk-lock-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

test('a state directory that a supervisor holds is refused, and free again when it has ended', async () => {
  mkdirSync(join(dir, 'scripts', 'start'), { recursive: true });
  const script = join(dir, 'scripts', 'start', 'start.mjs');
  writeFileSync(script, 'process.stdin.resume(); console.log("up");');
  const supervisor = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(supervisor.stdout, 'data');
  writeFileSync(join(dir, 'supervisor.pid'), String(supervisor.pid));
  expect(() => lockState(dir)).toThrow(`Souk already runs on ${dir} (pid ${supervisor.pid})`);
  supervisor.kill();
  await once(supervisor, 'exit');
  lockState(dir)();
  expect(lockHolder(dir)).toBeUndefined();
});

test('a lock whose process id belongs to something else by now does not count', () => {
  writeFileSync(join(dir, 'supervisor.pid'), String(process.pid));
  expect(lockHolder(dir)).toBeUndefined();
});
