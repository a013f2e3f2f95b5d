import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../shop/eventually.ts';
import { StockOfDocument } from '../shop/generated.ts';
import { type MadeVariant, makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { auditOrders, confirmedOnce } from '../stack/audit-orders.ts';
import { auditSales, disagreeingDays } from '../stack/audit-sales.ts';
import { agreeing, auditStock } from '../stack/audit-stock.ts';
import { openSubgraphDatabases, type SubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';

let buyers: Customer[];
let staff: Souk;
let databases: SubgraphDatabases;

beforeAll(async () => {
  await untilReady();
  databases = openSubgraphDatabases();
  staff = await signedIn('staff');
  const atATime = pLimit(8);
  buyers = await Promise.all(Array.from({ length: 60 }, () => atATime(newCustomer)));
}, 60_000);
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
});

/** Every buyer orders at the same time; resolves to how each order ended. */
function everyoneOrders({ id: variantId }: MadeVariant, quantities: number[]) {
  const lines = quantities.map((quantity) => ({ variantId, quantity }));
  return Promise.all(buyers.map(async ({ souk }) => outcomeOf(souk, (await placeOrder(souk, orderFor(lines))).id)));
}

test.each([
  { what: 'one unit each', quantities: [1], confirmed: 20, reserved: 20 },
  // 20 units are six times three, and two that nobody can have who wants three.
  { what: 'two lines of the same variant each, of 2 and 1 units', quantities: [2, 1], confirmed: 6, reserved: 18 },
])(
  '60 buyers at once who want $what of 20 units: $confirmed get them',
  async ({ quantities, confirmed, reserved }) => {
    const { variant } = await makeProduct(staff, { stock: 20 });
    const outcomes = await everyoneOrders(variant, quantities);

    const accepted = outcomes.filter((order) => order.status === 'CONFIRMED');
    const refused = outcomes.filter((order) => order.status === 'REJECTED');
    expect([accepted.length, refused.length]).toEqual([confirmed, 60 - confirmed]);
    const requested = quantities.reduce((sum, quantity) => sum + quantity, 0);
    for (const { rejection } of refused) {
      expect(rejection).toEqual({
        code: 'INSUFFICIENT_STOCK',
        lines: [{ variantId: variant.id, requested, available: expect.any(Number) }],
      });
      expect(rejection?.lines[0]?.available).toBeLessThan(requested);
    }

    expect((await staff.query(StockOfDocument, { sku: variant.sku })).variant?.availability).toEqual({
      available: 20 - reserved,
      inStock: reserved < 20,
      lowStock: true,
    });
    expect(await auditStock(databases, variant.id)).toEqual(agreeing({ onHand: 20, reserved, holders: confirmed }));

    const orders = await auditOrders(databases, variant.id);
    expect(orders).toHaveLength(60);
    for (const order of orders.filter(({ status }) => status === 'CONFIRMED'))
      expect(order).toMatchObject(confirmedOnce);
    for (const order of orders.filter(({ status }) => status === 'REJECTED')) {
      expect(order).toMatchObject({
        events: ['order.placed', 'order.rejected'],
        reservations: ['reservation.refused'],
        timeline: ['PLACED', 'REJECTED'],
      });
    }
    await eventually(
      () => auditSales(databases, variant.id),
      (sales) => sales.orders === confirmed && sales.units === reserved,
    );
    expect(await disagreeingDays(databases)).toEqual([]);
  },
  60_000,
);
