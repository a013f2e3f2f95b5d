import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../http/create-app.ts';
import { addHealthRoutes } from '../http/health-routes.ts';
import { readPages } from '../pages/read-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with these files, which are empty. */
function folderWith(...paths: string[]): string {
  const pages = mkdtempSync(join(folder, 'pages-'));
  for (const path of paths) {
    mkdirSync(dirname(join(pages, path)), { recursive: true });
    writeFileSync(join(pages, path), '');
  }
  return pages;
}

async function serve(...paths: string[]): Promise<void> {
  const none = () => {};
  const app = createApp({
    graphql: none,
    ingress: none,
    pages: await readPages(folderWith(...paths)),
    formatError: ({ message }) => ({ message }),
    headers: {},
    maxConnections: 1,
    isClosing: () => false,
  });
  addHealthRoutes(app, () => []);
}

describe('the files of a folder', () => {
  test('have their paths as addresses, pages without what their names end in', async () => {
    const paths = [
      'index.html',
      'account/index.html',
      'account/verify-email.html',
      'assets/icon.svg',
      'assets/a/b.min.js',
    ];
    expect([...(await readPages(folderWith(...paths))).keys()].sort()).toEqual(
      ['/', '/account', '/account/verify-email', '/assets/a/b.min.js', '/assets/icon.svg'].sort(),
    );
  });

  test('that are hidden are left out', async () => {
    expect([...(await readPages(folderWith('.DS_Store', '.git/page.html', 'page.html'))).keys()]).toEqual(['/page']);
  });

  test.each(['notes.md', 'page', 'a page.html', 'a/über.html', 'a+b/page.html'])('cannot be %s', async (path) => {
    await expect(readPages(folderWith('page.html', path))).rejects.toThrow(`has ${path}: expected files with names of`);
  });

  test('have to be there', async () => {
    await expect(readPages(join(folder, 'nowhere'))).rejects.toThrow('nowhere');
  });

  test('have the policy that lies beside a page, for that page', async () => {
    const pages = folderWith('page.html', 'mailbox.html');
    writeFileSync(join(pages, 'mailbox.csp'), "# Why.\nstyle-src 'self' 'unsafe-inline'\n");
    const served = await readPages(pages);
    const policyAt = (path: string) => served.get(path)?.headers['content-security-policy'];
    expect(policyAt('/mailbox')).toBe(
      policyAt('/page')?.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    );
    expect([...served.keys()].sort()).toEqual(['/mailbox', '/page']);
    writeFileSync(join(pages, 'mailbox.csp'), "style-scr 'self'\n");
    await expect(readPages(pages)).rejects.toThrow('mailbox.csp has style-scr: expected directives of default-src,');
  });

  test.each([
    ['index.html', "Method 'GET' already declared for route '/'"],
    ['graphql.html', "Method 'GET' already declared for route '/graphql'"],
    ['readyz.html', "Method 'GET' already declared for route '/readyz'"],
    ['ingress/order/payments.html', 'No page can be at /ingress/order/payments'],
  ])('do not take the address of something else: %s', async (path, problem) => {
    await expect(serve(path)).rejects.toThrow(problem);
  });
});
