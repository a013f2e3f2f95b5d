import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const noteRunning = JSON.stringify(join(process.cwd(), 'scripts', 'start', 'note-running.ts'));

/** A checkout in which a development package is missing, and an npm that only tells that it was called. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'souk-set-up-'));
  for (const folder of ['scripts/start', 'node_modules/node/bin', 'bin']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  copyFileSync('scripts/set-up.mjs', join(root, 'scripts', 'set-up.mjs'));
  const linter = { 'node_modules/linter': { version: '1.0.0', dev: true } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: linter }));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }));
  writeFileSync(join(root, 'node_modules', 'node', 'bin', 'node'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(root, 'bin', 'npm'), `#!/bin/sh\necho "$@" > ${join(root, 'installed')}\n`, { mode: 0o755 });
});
afterEach(() => rmSync(root, { recursive: true }));

function setUp(...args: string[]) {
  const env = { PATH: `${join(root, 'bin')}:${process.env['PATH']}` };
  return spawnSync(process.execPath, [join(root, 'scripts', 'set-up.mjs'), ...args], { env, encoding: 'utf8' });
}

/** A process that looks like the supervisor, and notes that it runs. */
async function startShop(): Promise<ChildProcess> {
  const script = join(root, 'scripts', 'start', 'start.mjs');
  const source = `import { noteRunning } from ${noteRunning};
    noteRunning();
    console.log('up');
    setInterval(() => {}, 1_000);`;
  writeFileSync(script, source);
  const shop = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(shop.stdout, 'data');
  return shop;
}

const installed = () => existsSync(join(root, 'installed'));

describe('setting up a checkout', () => {
  test('installs what is missing', () => {
    expect(setUp().status).toBe(0);
    expect(installed()).toBe(true);
  });

  test('installs nothing under a running shop, and says what to do', async () => {
    const shop = await startShop();
    const { status, stderr } = setUp();
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`(pid ${shop.pid}). Stop it`) });
    expect(installed()).toBe(false);
    // Running another shop needs nothing that is not there.
    expect(setUp('--to-run').status).toBe(0);
    shop.kill('SIGKILL');
    await once(shop, 'exit');
    expect(setUp().status).toBe(0);
    expect(installed()).toBe(true);
  });
});
