import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../catalogue/index.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';
import { plannedOrders, planOrders } from '../order-plan.ts';
import { markets, otherPrices, priceLists } from '../price-plan.ts';
import type { ShopVariant } from '../steps/read-variants.ts';
import { initialStock } from '../stock-plan.ts';

const variants: ShopVariant[] = catalogue.flatMap(({ slug, products }) =>
  products.flatMap((product) =>
    toProductInput(product, slug).variants.map(({ sku, price }) => {
      return { id: `id of ${sku}`, sku, price: price.minor, productId: product.code, categorySlug: slug };
    }),
  ),
);
const customers = Array.from({ length: 40 }, (_, index) => `customer ${index}`);
const now = new Date('2026-03-18T15:30:00Z');
const day = 86_400_000;

describe('planOrders', () => {
  const orders = planOrders(now, customers, variants);
  const ages = orders.map(({ placedAt }) => now.getTime() - Date.parse(placedAt));

  test('plans the same orders each time, whenever that is', () => {
    expect(planOrders(now, customers, variants)).toEqual(orders);
    const later = planOrders(new Date(now.getTime() + 1000), customers, variants);
    expect(later.map(({ externalId, customerId, lines }) => ({ externalId, customerId, lines }))).toEqual(
      orders.map(({ externalId, customerId, lines }) => ({ externalId, customerId, lines })),
    );
  });

  test('numbers them from the oldest on', () => {
    expect(orders).toHaveLength(plannedOrders);
    expect(new Set(orders.map(({ externalId }) => externalId)).size).toBe(plannedOrders);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  });

  test('covers three months that end now', () => {
    expect(ages.every((age) => age >= 0 && age < 92 * day)).toBe(true);
    expect(ages.at(-1)).toBeLessThan(day);
    expect(ages[0]).toBeGreaterThan(85 * day);
  });

  test('sells more lately than at first, and more on Saturdays than on Tuesdays', () => {
    const lately = ages.filter((age) => age < 46 * day).length;
    expect(lately).toBeGreaterThan(plannedOrders * 0.53);
    const on = (weekday: number) => orders.filter(({ placedAt }) => new Date(placedAt).getUTCDay() === weekday).length;
    expect(on(6)).toBeGreaterThan(on(2) * 1.3);
  });

  test('has every customer buy something, and different products in each basket', () => {
    expect(new Set(orders.map(({ customerId }) => customerId)).size).toBe(customers.length);
    for (const { lines } of orders) {
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(new Set(lines.map(({ variantId }) => variantId)).size).toBe(lines.length);
      expect(lines.every(({ quantity, unitPrice }) => quantity >= 1 && unitPrice > 0)).toBe(true);
    }
  });

  test('keeps to today at the first instant of a day', () => {
    const midnight = new Date('2026-03-18T00:00:00Z');
    const placed = planOrders(midnight, customers, variants).map(({ placedAt }) => Date.parse(placedAt));
    expect(Math.max(...placed)).toBeLessThanOrEqual(midnight.getTime());
  });
});

describe('initialStock', () => {
  const stock = variants.map(({ sku }) => initialStock(sku));
  const totals = stock.map((levels) => levels['RTM-1'] + levels['VIE-1']);

  test('is decided by the SKU alone', () => {
    expect(variants.map(({ sku }) => initialStock(sku))).toEqual(stock);
  });

  test('leaves a few variants without stock and some with little', () => {
    const none = totals.filter((total) => total === 0).length;
    const little = totals.filter((total) => total > 0 && total <= 5).length;
    expect(none).toBeGreaterThanOrEqual(2);
    expect(none).toBeLessThanOrEqual(15);
    expect(little).toBeGreaterThanOrEqual(10);
    expect(little).toBeLessThanOrEqual(40);
  });
});

describe('the plan of prices', () => {
  test('has three markets, none of which shares a country, and one default', () => {
    const countries = markets.flatMap((market) => market.countries);
    expect(new Set(countries).size).toBe(countries.length);
    expect(markets.map(({ currency, pricesIncludeTax }) => [currency, pricesIncludeTax])).toEqual([
      ['EUR', true],
      ['GBP', true],
      ['USD', false],
    ]);
    expect(markets.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('prices each variant once in a currency, most of them in pounds and dollars, a few in yen', () => {
    const prices = otherPrices(variants);
    expect(new Set(prices.map(({ variantId, currency }) => `${variantId} ${currency}`)).size).toBe(prices.length);
    const inCurrency = (code: string) => prices.filter(({ currency }) => currency === code).length;
    expect(inCurrency('USD')).toBeGreaterThan(variants.length * 0.8);
    expect(inCurrency('USD')).toBeLessThan(variants.length);
    expect(inCurrency('GBP')).toBe(inCurrency('USD'));
    expect(inCurrency('JPY')).toBe(5);
  });

  test('has a list in force and one for those who buy many', () => {
    const [offer, dozen] = priceLists(variants);
    expect(offer).toMatchObject({ list: { currency: 'USD', adjustment: { percent: -10 } }, entries: [] });
    expect(dozen?.entries.map(({ minQuantity }) => minQuantity)).toEqual([6, 12, 6, 12]);
  });
});
