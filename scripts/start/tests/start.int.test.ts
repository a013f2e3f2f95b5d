import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removePostgresData } from '#packages/embedded-postgres/remove-postgres-data.ts';
import { freePort } from '#packages/processes/free-port.ts';

let stateDir: string;
beforeAll(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'souk-start-'));
  chmodSync(stateDir, 0o755);
});
afterAll(() => {
  removePostgresData(stateDir);
  rmSync(stateDir, { recursive: true });
});

test('a shop on a server of somebody else does not start before its payment provider is chosen', async () => {
  const supervisor = spawn(process.execPath, ['scripts/start/start.ts'], {
    env: {
      PATH: process.env['PATH'],
      SOUK_STATE_DIR: stateDir,
      PORT: String(await freePort()),
      // Nobody is there: it has not come so far.
      DATABASE_URL: `postgres://somebody@127.0.0.1:${await freePort()}/postgres`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[exitCode], errors] = await Promise.all([once(supervisor, 'exit'), text(supervisor.stderr)]);
  expect(errors).toMatch(/^\nSouk did not start:\nPAYMENT_PROVIDER: expected .*sandbox/);
  expect(exitCode).toBe(1);
}, 60_000);

test('a service that cannot start ends the start with its reason, although others wait for it', async () => {
  const supervisor = spawn(process.execPath, ['scripts/start/start.ts'], {
    env: {
      PATH: process.env['PATH'],
      SOUK_STATE_DIR: stateDir,
      PORT: String(await freePort()),
      // Whether they fit together only auth itself looks at.
      ADMIN_EMAIL: 'admin@example.com',
      SEED: 'false',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[exitCode], errors] = await Promise.all([once(supervisor, 'exit'), text(supervisor.stderr)]);
  expect(errors).toContain('Souk did not start:\nauth: exited with 1 before it was ready\n');
  expect(errors).toMatch(/ {2}ADMIN_EMAIL: expected together with ADMIN_PASSWORD/);
  expect(errors).not.toContain('gateway');
  expect(exitCode).toBe(1);
}, 120_000);
