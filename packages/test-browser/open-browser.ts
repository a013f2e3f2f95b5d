import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.ts';

const flags = [
  // Chromium's sandbox does not work for root, as which containers run tests.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface TestBrowser extends AsyncDisposable {
  /** A page of somebody who was never anywhere, in a browser as the options say. */
  newVisitor(options?: BrowserContextOptions): Promise<Visitor>;
}

export interface Visitor extends AsyncDisposable {
  page: Page;
  /** Everything its pages have asked for, HTTP and WebSocket. */
  requested: readonly string[];
  /**
   * What went wrong in its pages: exceptions, errors on the console, among which what a content security policy forbids,
   * answers of 400 and above.
   */
  problems: readonly string[];
}

/** Starts Chromium. Throws when there is none and none can be installed. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  return {
    async newVisitor(options) {
      const context = await browser.newContext(options);
      const requested: string[] = [];
      const problems: string[] = [];
      context.on('request', (request) => requested.push(request.url()));
      context.on('weberror', (error) => problems.push(error.error().message));
      context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      context.on(
        'response',
        (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
      );
      context.on('page', (page) => page.on('websocket', (socket) => requested.push(socket.url())));
      return { page: await context.newPage(), requested, problems, [Symbol.asyncDispose]: () => context.close() };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
