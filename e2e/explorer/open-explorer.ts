import { openBrowser, type Visitor } from '#packages/test-browser/open-browser.ts';
import { graphUrl } from '../shop/people.ts';

/** Opens the gateway's address in a browser that was never there. */
export async function openExplorer(): Promise<Visitor> {
  await using opened = new AsyncDisposableStack();
  const browser = opened.use(await openBrowser());
  const visitor = opened.use(await browser.newVisitor());
  await visitor.page.goto(graphUrl());
  await visitor.page.getByRole('button', { name: 'Execute query' }).waitFor();
  const keep = opened.move();
  return { ...visitor, [Symbol.asyncDispose]: () => keep.disposeAsync() };
}
