import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** What is not copied: history, what was installed, and data of shops. */
const left = new Set(['.git', 'node_modules', '.souk', 'coverage']);

/** A checkout like this one, that a test may change; removed when disposed. */
export function copyCheckout(): Disposable & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'souk-checkout-'));
  chmodSync(root, 0o755);
  cpSync('.', root, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
