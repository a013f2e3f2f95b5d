import { describe, expect, test } from '@jest/globals';
import { saleOf } from '../domain/sale.ts';
import { dayOf, parseSalesDayId, salesDayId } from '../domain/sales-day.ts';
import { averageOrderValue } from '../domain/sales-sums.ts';
import { anOrder } from './an-order.ts';

describe('the sale of an order', () => {
  test('counts the units of all lines and keeps the order’s own total', () => {
    const order = anOrder({
      lines: [
        { quantity: 2, unitPriceMinor: 500 },
        { quantity: 3, unitPriceMinor: 100 },
      ],
    });
    const sale = saleOf({ ...order, totalMinor: 1_250 });
    expect(sale).toMatchObject({ units: 5, revenueMinor: 1_250n, soldAt: new Date(order.placedAt) });
    expect(sale.lines.map((line) => line.revenueMinor)).toEqual([1_000n, 300n]);
  });

  test('is worth what was paid, whatever its lines cost', () => {
    const order = anOrder({ lines: [{ quantity: 2, unitPriceMinor: 500 }] });
    const price = { linesMinor: 1_000, discountsMinor: 100, shippingMinor: 490, taxMinor: 0, totalMinor: 1_390 };
    const sale = saleOf({ ...order, totalMinor: 1_390, price });
    expect(sale).toMatchObject({ revenueMinor: 1_390n, lines: [{ revenueMinor: 1_000n }] });
  });

  test('multiplies exactly where a float would round', () => {
    const order = anOrder({ lines: [{ quantity: 3, unitPriceMinor: Number.MAX_SAFE_INTEGER }] });
    expect(saleOf(order).lines[0]?.revenueMinor).toBe(27_021_597_764_222_973n);
  });
});

describe('a sales day', () => {
  test('is the UTC day of the instant', () => {
    expect(dayOf(new Date('2026-03-01T23:59:59.999Z'))).toBe('2026-03-01');
    expect(dayOf(new Date('2026-03-01T23:30:00-01:00'))).toBe('2026-03-02');
  });

  test('has an id that leads back to it', () => {
    const day = { day: '2028-02-29', currency: 'EUR' };
    expect(parseSalesDayId(salesDayId(day))).toEqual(day);
  });

  test.each([
    '',
    '2026-03-01',
    '2026-02-30_EUR',
    '2026-13-01_EUR',
    '0000-01-01_EUR',
    '2026-03-01_eur',
    '2026-03-01_EUR\n',
  ])('is not named by %j', (id) => {
    expect(parseSalesDayId(id)).toBeNull();
  });
});

describe('the average order value', () => {
  test.each([
    [10n, 4n, 3n],
    [9n, 4n, 2n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [0n, 0n, 0n],
    [27_021_597_764_222_973n, 2n, 13_510_798_882_111_487n],
  ])('of %d over %d orders is %d, half rounded up', (revenueMinor, orders, average) => {
    expect(averageOrderValue({ orders, units: orders, revenueMinor })).toBe(average);
  });
});
