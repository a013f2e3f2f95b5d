import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import type { Visitor } from '#packages/test-browser/open-browser.ts';
import { openExplorer } from '../explorer/open-explorer.ts';
import { eventually } from '../shop/eventually.ts';
import { untilOpen } from '../shop/live-queries.ts';
import { makeProduct } from '../shop/make-product.ts';
import { newCustomer, signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';
import { freeze, kill } from '../stack/processes.ts';
import { untilReady } from '../stack/until-ready.ts';
import { type BrowserView, followInBrowser } from './follow-in-browser.ts';
import { streamSequences } from './stream-sequences.ts';

const stock = 100;
const stockChanged =
  'subscription ($variantIds: [ID!]) { stockChanged(variantIds: $variantIds) { id availability { available } } }';

let customer: Souk;
let explorer: Visitor;
beforeAll(async () => {
  await untilReady();
  customer = (await newCustomer()).souk;
  explorer = await openExplorer();
}, 300_000);
afterAll(async () => {
  await explorer[Symbol.asyncDispose]();
  await untilReady();
});

/** The places of the events that the page was told of. */
const sequencesOf = ({ messages }: BrowserView) =>
  messages.filter(({ data }) => data.data).map(({ id }) => Number(id.split('.')[0]));

describe('an EventSource in a browser', () => {
  test('goes on where it was when the gateway was killed, and misses nothing', async () => {
    const { variant } = await makeProduct(await signedIn('staff'), { stock });
    const subject = `events.stock.${variant.id}.changed`;
    const before = await streamSequences(subject);
    const order = () =>
      customer.mutate(PlaceOrderDocument, { input: orderFor([{ variantId: variant.id, quantity: 1 }]) });
    let view: () => Promise<BrowserView> = async () => ({ messages: [], connected: 0, completed: false });
    await untilOpen(() => {
      followInBrowser(explorer.page, stockChanged, { variantIds: [variant.id] }).then((opened) => {
        view = opened;
      });
    });
    await order();
    await eventually(view, ({ messages }) => messages.length > 0);

    {
      // The orders are decided while there is no gateway, or one that has just begun.
      using _frozen = freeze('inventory');
      await Promise.all(Array.from({ length: 5 }, order));
      await kill('gateway');
    }
    await untilReady();
    // Orders that are decided together are told of by one event.
    for (let placed = 0; placed < 7; placed++) await order();

    const isAll = ({ messages }: BrowserView) =>
      messages.at(-1)?.data.data?.stockChanged.availability.available === stock - 13;
    await eventually(view, isAll, 30_000);
    const expected = (await streamSequences(subject)).slice(before.length);
    const seen = await eventually(view, (now) => sequencesOf(now).at(-1) === expected.at(-1), 30_000);
    expect(sequencesOf(seen)).toEqual(expected);
    expect(expected.length).toBeGreaterThanOrEqual(9);
    expect(seen.connected).toBeGreaterThanOrEqual(2);
    expect(seen.completed).toBe(false);
  }, 120_000);
});
