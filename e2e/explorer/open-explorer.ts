import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '#packages/test-browser/ensure-chromium.ts';
import { graphUrl } from '../shop/people.ts';

const flags = [
  // Chromium's sandbox does not work for root, as which containers run tests.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Explorer extends AsyncDisposable {
  page: Page;
  /** Everything the page has asked for, HTTP and WebSocket. */
  requested: readonly string[];
  /** What went wrong in the page: exceptions, errors on the console, answers of 400 and above. */
  problems: readonly string[];
}

/** Opens the gateway's address in a browser that was never there. */
export async function openExplorer(): Promise<Explorer> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const requested: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  page.on('websocket', (socket) => requested.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(graphUrl());
  await page.getByRole('button', { name: 'Execute query' }).waitFor();
  return { page, requested, problems, [Symbol.asyncDispose]: () => browser.close() };
}
