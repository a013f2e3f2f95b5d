import type { Page } from 'playwright-core';

/** A message as a page got it. */
export interface BrowserMessage {
  /** What the browser would send as `Last-Event-ID` now. */
  id: string;
  data: {
    data?: { stockChanged: { availability: { available: number } } };
    errors?: { extensions: { code: string } }[];
  };
}

/** What a page has got of a subscription it follows with an `EventSource`. */
export interface BrowserView {
  messages: BrowserMessage[];
  /** How often the browser connected. */
  connected: number;
  completed: boolean;
}

/** Opens an `EventSource` in a page of the gateway, which does nothing but note what comes. */
export async function followInBrowser(
  page: Page,
  query: string,
  variables: object,
): Promise<() => Promise<BrowserView>> {
  await page.evaluate(
    ({ search }) => {
      const source = new EventSource(`/graphql?${search}`);
      const view: BrowserView = { messages: [], connected: 0, completed: false };
      Object.assign(globalThis, { followed: view });
      source.addEventListener('open', () => {
        view.connected++;
      });
      source.addEventListener('next', ({ data, lastEventId }) => {
        view.messages.push({ id: lastEventId, data: JSON.parse(data) });
      });
      source.addEventListener('complete', () => {
        view.completed = true;
        source.close();
      });
    },
    { search: new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString() },
  );
  return () => page.evaluate(() => (globalThis as unknown as { followed: BrowserView }).followed);
}
