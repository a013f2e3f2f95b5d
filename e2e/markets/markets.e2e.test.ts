import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { readMetric } from '#packages/test-stack/read-metrics.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { expectType } from '../shop/expect-type.ts';
import {
  CreateMarketDocument,
  CreatePriceListDocument,
  PlaceOrderInMarketDocument,
  PriceInMarketDocument,
  SetVariantPricesDocument,
} from '../shop/generated.ts';
import { type MadeVariant, makeProduct } from '../shop/make-product.ts';
import { anonymous, signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { untilReady } from '../stack/until-ready.ts';

const currency = 'CHF';
const market = `market-${randomBytes(6).toString('hex')}`;

let staff: Souk;
let customer: Souk;
let variant: MadeVariant;

beforeAll(async () => {
  await untilReady();
  [staff, customer] = await Promise.all([signedIn('staff'), signedIn('customer')]);
  ({ variant } = await makeProduct(staff, { stock: 1_000 }));
  const input = { code: market, name: market, currency, languages: ['de-CH'], pricesIncludeTax: true };
  expectType((await staff.mutate(CreateMarketDocument, { input })).createMarket, 'Market');
});

afterAll(untilEventsFlow, 40_000);

/** What it costs there, as anybody is told. */
async function shown(quantity = 1) {
  const { variant: found } = await anonymous().query(PriceInMarketDocument, { sku: variant.sku, market, quantity });
  return found?.pricing;
}

async function order(quantity: number, expectedMinor: number) {
  const wishes = { market, expectedTotal: { minor: expectedMinor, currency } };
  const input = orderFor([{ variantId: variant.id, quantity }], wishes);
  return (await customer.mutate(PlaceOrderInMarketDocument, { input })).placeOrder;
}

test('what is not priced in the currency of a market can neither be seen at a price there nor ordered', async () => {
  expect(await shown()).toMatchObject({ price: null, explanation: { unavailable: 'NO_PRICE_IN_CURRENCY' } });
  expect(await order(1, 1_299)).toMatchObject({
    __typename: 'NoPriceInMarket',
    variantId: variant.id,
    currency,
    path: ['input', 'lines', '0', 'variantId'],
  });
});

test('an order right after prices and lists have changed costs what is shown then', async () => {
  for (const minor of [2_000, 3_000, 4_000]) {
    const prices = [{ variantId: variant.id, currency, price: minor }];
    expectType(
      (await staff.mutate(SetVariantPricesDocument, { input: { prices } })).setVariantPrices,
      'VariantPricesSet',
    );
    expect(await order(2, 2 * minor)).toMatchObject({
      __typename: 'Order',
      market,
      total: { minor: 2 * minor, currency },
    });
    expect(await shown(2)).toMatchObject({ price: { minor, currency }, explanation: { source: 'CURRENCY_PRICE' } });
  }
  const input = { name: 'Sale', currency, markets: [market], adjustment: { percent: -10, ending: '99' } };
  const list = expectType((await staff.mutate(CreatePriceListDocument, { input })).createPriceList, 'PriceList');
  expect(await order(1, 3_599)).toMatchObject({
    ...{ __typename: 'Order', total: { minor: 3_599 } },
    lines: [{ priceListId: list.id, unitPrice: { minor: 3_599 } }],
  });
  expect(await shown()).toMatchObject({ price: { minor: 3_599 }, explanation: { priceListId: list.id } });
});

test('a list that begins by itself changes what is shown and charged at its moment, and nothing remembered outlives it', async () => {
  const startsAt = new Date(Date.now() + 3_000);
  const adjustment = { percent: -50 };
  const input = {
    name: 'Half',
    currency,
    markets: [market],
    priority: 1,
    startsAt: startsAt.toISOString(),
    adjustment,
  };
  expectType((await staff.mutate(CreatePriceListDocument, { input })).createPriceList, 'PriceList');
  const hitsBefore = await readMetric(testStack().gatewayUrl, 'souk_cache_answer_hits_total');
  const answers: { asked: number; answered: number; minor: number | undefined }[] = [];
  while (Date.now() < startsAt.getTime() + 1_000) {
    const asked = Date.now();
    const pricing = await shown();
    answers.push({ asked, answered: Date.now(), minor: pricing?.price?.minor });
  }
  const before = answers.filter(({ answered }) => answered < startsAt.getTime());
  const after = answers.filter(({ asked }) => asked >= startsAt.getTime());
  expect(new Set(before.map(({ minor }) => minor))).toEqual(new Set([3_599]));
  expect(new Set(after.map(({ minor }) => minor))).toEqual(new Set([1_800]));
  expect(await order(1, 1_800)).toMatchObject({ __typename: 'Order', total: { minor: 1_800, currency } });
  // Most of it was remembered, or this would show nothing.
  const hits = (await readMetric(testStack().gatewayUrl, 'souk_cache_answer_hits_total')) - hitsBefore;
  expect(hits).toBeGreaterThan(answers.length / 2);
});
