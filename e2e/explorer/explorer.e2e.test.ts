import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Souk } from '#clients/storefront/create-souk.ts';
import type { Visitor } from '#packages/test-browser/open-browser.ts';
import { newSession } from '../access/new-session.ts';
import { eventually } from '../shop/eventually.ts';
import { untilOpen } from '../shop/live-queries.ts';
import { makeProduct } from '../shop/make-product.ts';
import { demoAccounts, graphUrl, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { openExplorer } from './open-explorer.ts';

let staff: Souk;
let explorer: Visitor;

beforeAll(async () => {
  staff = await signedIn('staff');
  explorer = await openExplorer();
}, 300_000);
afterAll(async () => explorer[Symbol.asyncDispose]());

/** The lines of the operation that go on below the buttons. */
const linesThatAreCut = async (page: Page) => {
  const end = (await page.locator('.graphiql-toolbar').boundingBox())?.x ?? 0;
  return page
    .locator('.graphiql-query-editor .view-line > span')
    .evaluateAll(
      (lines, end) => lines.filter((line) => line.getBoundingClientRect().right > end).map((line) => line.textContent),
      end,
    );
};

const execute = () => explorer.page.getByRole('button', { name: 'Execute query' }).click();
const resultWith = (text: string) => explorer.page.locator('.result-window').getByText(text).first();

/** Executes until what it tells by appears: GraphiQL shows the operation of another tab a moment before it would execute it. */
const executeUntil = (sign: Locator) =>
  eventually(
    async () => {
      await execute();
      const appears = sign.waitFor({ timeout: 2_000 });
      return appears.then(
        () => true,
        () => false,
      );
    },
    (appears) => appears,
  );

describe('the gateway in a browser', () => {
  test('runs the query it shows first', async () => {
    const { title, variant } = await makeProduct(staff, { stock: 42 });
    await execute();
    for (const text of [title, variant.sku, '42']) await resultWith(text).waitFor();
  });

  test('describes the schema', async () => {
    const { page } = explorer;
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Mutation', exact: true }).click();
    await page.getByText('Places an order.').first().waitFor();
    await page.getByRole('link', { name: 'fulfillOrder', exact: true }).click();
    await page.getByText('Access: holders of orders:write.').first().waitFor();
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
  });

  test('opens each tab at the first click, shows its whole text, and has variables for it', async () => {
    const { page } = explorer;
    const select = async (name: string) => {
      const tab = page.getByRole('tab', { name });
      await tab.click();
      expect(await tab.getAttribute('aria-selected')).toBe('true');
      await page.locator('.graphiql-query-editor').getByText(name, { exact: true }).waitFor();
      expect(await linesThatAreCut(page)).toEqual([]);
    };
    await select('SignIn');
    await executeUntil(resultWith('accessToken'));
    await select('MyOrders');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
    await page.keyboard.insertText(
      JSON.stringify({ Authorization: `Bearer ${(await newSession(demoAccounts.customer)).accessToken}` }),
    );
    await executeUntil(resultWith(demoAccounts.customer.email));
    await select('Catalogue');
  });

  test('shows what happens in the shop as it happens', async () => {
    const { page } = explorer;
    const { souk } = await newCustomer();
    const { variant } = await makeProduct(staff, { stock: 2 });
    await page.getByRole('tab', { name: 'Stock' }).click();
    await page.locator('.graphiql-query-editor').getByText('stockChanged').waitFor();
    const stop = page.getByRole('button', { name: 'Stop query' });
    const closed = await untilOpen(() => executeUntil(stop));
    await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
    await resultWith(variant.sku).waitFor();
    await stop.click();
    await closed();
  });

  test('links to Apollo Sandbox', async () => {
    const link = explorer.page.getByRole('link', { name: 'Apollo Sandbox' });
    expect(await link.isVisible()).toBe(true);
    const endpoint = new URL((await link.getAttribute('href')) ?? '').searchParams.get('endpoint');
    expect(endpoint).toBe(graphUrl());
  });

  test('has asked nobody but the gateway, and nothing went wrong', () => {
    const { host } = new URL(graphUrl());
    const elsewhere = explorer.requested.filter((url) => !/^(blob|data):/.test(url) && new URL(url).host !== host);
    expect(elsewhere).toEqual([]);
    expect(explorer.requested).toContain(graphUrl().replace(/^http/, 'ws'));
    expect(explorer.problems).toEqual([]);
  });
});
