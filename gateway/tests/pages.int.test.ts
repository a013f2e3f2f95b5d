import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-pages-'));
const script = 'export const answer = 42;\n';
let stack: TestGateway;

function write(path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(async () => {
  write('public/account/verify-email.html', '<!doctype html><title>Verify</title>');
  write('public/help/index.html', '<!doctype html><title>Help</title>');
  write('public/assets/page.js', script);
  write('public/.DS_Store', 'of a file manager');
  write('secret.txt', 'not a page');
  stack = await startTestGateway({ pages: join(folder, 'public') });
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const visit = (path: string, init?: RequestInit) => fetch(new URL(path, stack.gateway.url), init);

/** Sends a path as it is: `fetch` would resolve what leads out of the folder. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(stack.gateway.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('a page', () => {
  test.each([
    ['/account/verify-email', 'Verify'],
    ['/account/verify-email/', 'Verify'],
    ['/account/verify-email?lang=de', 'Verify'],
    ['/help', 'Help'],
  ])('is served at %s', async (path, title) => {
    const response = await visit(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain(title);
  });

  test('may load and ask nothing but this gateway, in no frame, and tells nobody where its reader was', async () => {
    const { headers } = await visit('/account/verify-email');
    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('brings scripts, compressed for who can read it', async () => {
    const compressed = await visit('/assets/page.js');
    expect(compressed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(await compressed.text()).toBe(script);
    const plain = await visit('/assets/page.js', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe(String(script.length));
    expect(await plain.text()).toBe(script);
  });

  test('is not sent twice to a browser that has it', async () => {
    const first = await visit('/assets/page.js');
    await first.arrayBuffer();
    const etag = String(first.headers.get('etag'));
    expect(first.headers.get('cache-control')).toBe('no-cache');
    for (const known of [etag, `"another", ${etag}`]) {
      const again = await visit('/assets/page.js', { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await visit('/assets/page.js', { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
  });

  test('answers HEAD without a body', async () => {
    const response = await visit('/account/verify-email', { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toBe('');
  });

  test.each([
    '/account',
    '/account/verify-email.html',
    '/.DS_Store',
    '/../secret.txt',
    '/account/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//assets/page.js',
    '/assets/page.js%00',
  ])('there is none at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});

test('without a folder there are no pages', async () => {
  await using none = await startTestGateway({ pages: null });
  expect((await fetch(new URL('/account/verify-email', none.gateway.url))).status).toBe(404);
});
