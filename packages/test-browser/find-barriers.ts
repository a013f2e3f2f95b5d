import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What keeps people out of the page as it is now, by axe-core: each rule that is broken, with where. Empty when it found
 * nothing, which machines cannot find everything of.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  // By the debugger, which no content security policy of the page's concerns.
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: axe });
  await debug.detach();
  const { violations } = await page.evaluate(
    (options: RunOptions) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    { runOnly: tags },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}
