import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';

const secret = 'x'.repeat(43);
const stateDir = mkdtempSync(join(tmpdir(), 'souk-keys-'));
let database: TestDatabase;
let given: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase('auth');
  given = { DATABASE_URL: database.url, AUTH_SECRET: secret };
});
afterAll(async () => {
  rmSync(stateDir, { recursive: true });
  await database[Symbol.asyncDispose]();
});

const run = (line: string, env: Record<string, string>) =>
  spawnSync(process.execPath, ['scripts/keys.ts', ...line.split(' ')], { encoding: 'utf8', env });

/** What standard output shows. Throws when the command fails. */
function output(line: string, env = given): string[] {
  const { stdout, stderr, status } = run(line, env);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.trim().split('\n');
}

test('shows how it is used when it is not understood', () => {
  const { status, stderr } = run('nonsense', {});
  expect(stderr).toMatch(/^error: unknown command 'nonsense'\n\nUsage: npm run keys -- /);
  expect(status).toBe(2);
});

test.each<[string, () => Record<string, string>, string | RegExp]>([
  ['no stack runs', () => ({ SOUK_STATE_DIR: stateDir }), 'No stack is running'],
  ['the secret is missing', () => ({ DATABASE_URL: database.url }), /at least 43(.|\n)*AUTH_SECRET/],
  ['the secret is short', () => ({ ...given, AUTH_SECRET: 'short' }), /at least 43(.|\n)*AUTH_SECRET/],
  ['the address is none', () => ({ ...given, DATABASE_URL: 'mysql://x' }), /postgres:\/\/(.|\n)*DATABASE_URL/],
  [
    'it is another database',
    () => ({ ...given, DATABASE_URL: database.adminUrl.replace(/[^/]*$/, 'postgres') }),
    'of auth',
  ],
])('says what to do when %s', (_what, env, problem) => {
  const { status, stderr } = run('list', env());
  expect(stderr).toMatch(problem);
  expect(status).toBe(1);
});

const wordOf = (line = '') => line.split(' ')[0] ?? '';

test('rotates and lists', () => {
  expect(output('list')).toEqual(['There are no keys yet: auth makes the first one when it starts']);
  const first = wordOf(output('rotate --activate-after 3s')[0]);
  const second = wordOf(output('rotate')[0]);
  expect(output('list')).toEqual([
    expect.stringMatching(new RegExp(`^${second}  signs from 20`)),
    expect.stringMatching(new RegExp(`^${first}  signs now, published until 20`)),
  ]);
});

test('does not rotate with another secret', () => {
  const { stderr, status } = run('rotate', { ...given, AUTH_SECRET: 'y'.repeat(43) });
  expect(stderr).toContain('does not open with this AUTH_SECRET');
  expect(status).toBe(1);
});

test('revokes', () => {
  const newest = wordOf(output('list')[0]);
  const [revoked = ''] = output(`revoke ${newest}`);
  expect(revoked).toMatch(new RegExp(`^${newest} is no longer published, and [\\w-]{43} signs$`));
  const left = output('list');
  expect(left[0]).toBe(`${revoked.split(' ').at(-2)}  signs now`);
  expect(left.join()).not.toContain(newest);
  const unknown = run(`revoke ${newest}`, given);
  expect([unknown.stderr, unknown.status]).toEqual([`There is no key ${newest}\n`, 1]);
});

test('finds the stack that runs from the state directory', () => {
  const environment = { SOUK_STATE_DIR: stateDir };
  writeFileSync(join(stateDir, 'stack.json'), JSON.stringify({ subgraphs: { auth: { databaseUrl: database.url } } }));
  expect(run('list', environment).stderr).toContain('auth-secret is missing: set AUTH_SECRET');
  mkdirSync(join(stateDir, 'secrets'));
  writeFileSync(join(stateDir, 'secrets', 'auth-secret'), secret);
  expect(output('list', environment).length).toBeGreaterThan(0);
  expect(output('rotate', environment)[0]).toContain('is published and signs from');
});
