import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { auditOrders, confirmedOnce } from '../stack/audit-orders.ts';
import { auditSales, disagreeingDays } from '../stack/audit-sales.ts';
import { agreeing, auditStock } from '../stack/audit-stock.ts';
import { freeze } from '../stack/processes.ts';
import { openSubgraphDatabases, type SubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { auditEvents, isComplete } from './audit-events.ts';
import { loseBrokerStore } from './lose-broker-store.ts';
import { rebuild } from './rebuild.ts';

let staff: Souk;
let customer: Souk;
let databases: SubgraphDatabases;

beforeAll(async () => {
  await untilReady();
  databases = openSubgraphDatabases();
  [staff, customer] = await Promise.all([signedIn('staff'), signedIn('customer')]);
});
afterAll(untilEventsFlow, 40_000);
afterEach(async () => {
  await untilReady();
  await rebuild();
});
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
});

/** Everything events have led to in the subgraphs that only listen, and everything they may lead to twice. */
async function effects(variantId: string) {
  const [products] = await databases.rows('order', 'SELECT count(*)::int AS variants FROM catalogue_variant');
  const [items] = await databases.rows('inventory', 'SELECT count(*)::int AS items FROM stock_item');
  const [movements] = await databases.rows('inventory', 'SELECT count(*)::int AS movements FROM stock_movement');
  const days = await databases.rows('analytics', 'SELECT * FROM sales_day ORDER BY day, currency');
  const [stock, sales, orders] = await Promise.all([
    auditStock(databases, variantId),
    auditSales(databases, variantId),
    auditOrders(databases, variantId),
  ]);
  return { ...products, ...items, ...movements, days, stock, sales, orders };
}

/**
 * Resolves when everybody is told of an order, and of all else: what is sent later is an event more. A message that met the outage of the
 * test before waits for up to half a minute until it is tried again. One that is held back, since other tests had so much sent to the
 * customer, waits for longer than this test takes.
 */
const untilTold = (orderId: string) =>
  eventually(
    () =>
      databases.rows<{ told: boolean }>(
        'notification',
        `SELECT count(*) FILTER (WHERE about_id = $1) > 0 AND count(*) FILTER (WHERE status = 'QUEUED' AND held_by IS NULL) = 0 AS told
         FROM message`,
        [orderId],
      ),
    ([messages]) => messages?.told === true,
    60_000,
  );

const untilComplete = () => eventually(() => auditEvents(databases), isComplete, 30_000);

test('the stream is rebuilt from the outboxes, orders under way are completed, and nothing happens twice', async () => {
  const { variant } = await makeProduct(staff, { stock: 100 });
  const lines = [{ variantId: variant.id, quantity: 1 }];
  for (const order of await Promise.all(Array.from({ length: 10 }, () => placeOrder(customer, orderFor(lines))))) {
    expect(await outcomeOf(customer, order.id)).toMatchObject({ status: 'CONFIRMED' });
  }
  const { written } = await untilComplete();

  let underWay: string[];
  {
    using _frozen = freeze('inventory');
    const placed = await Promise.all(
      Array.from({ length: 5 }, () => customer.mutate(PlaceOrderDocument, { input: orderFor(lines) })),
    );
    underWay = placed.map(({ placeOrder: order }) => expectType(order, 'Order').id);
    await loseBrokerStore();
    // The gateway is not ready without inventory.
    await untilReady({ except: ['inventory', 'gateway'] });
    const published = await databases.rows<{ published: boolean }>(
      'order',
      `SELECT NOT EXISTS (SELECT FROM outbox_pending WHERE position = ANY (positions)) AS published
       FROM outbox_event WHERE aggregate_id = ANY($1)`,
      [underWay],
    );
    expect(published).toEqual(underWay.map(() => ({ published: true })));
  }
  await untilReady();
  const lost = await auditEvents(databases);
  expect(lost.streamed).toBeLessThan(written);

  expect(await rebuild()).toMatch(/^order: \d+ of \d+ events published again$/m);
  for (const id of underWay) expect(await outcomeOf(customer, id)).toMatchObject({ status: 'CONFIRMED' });
  await untilComplete();
  const after = await effects(variant.id);
  expect(after).toMatchObject({
    stock: agreeing({ onHand: 100, reserved: 15, holders: 15 }),
    sales: { orders: 15, units: 15 },
    orders: Array.from({ length: 15 }, () => confirmedOnce),
  });
  expect(await disagreeingDays(databases)).toEqual([]);
}, 120_000);

test('a store that is lost and rebuilt again and again changes nothing', async () => {
  const { variant } = await makeProduct(staff, { stock: 10 });
  const order = await placeOrder(customer, orderFor([{ variantId: variant.id, quantity: 3 }]));
  expect(await outcomeOf(customer, order.id)).toMatchObject({ status: 'CONFIRMED' });
  await untilTold(order.id);
  const { written } = await untilComplete();
  const before = await effects(variant.id);

  for (let times = 0; times < 2; times++) {
    await loseBrokerStore();
    await untilReady();
    await rebuild();
    expect(await untilComplete()).toMatchObject({ written, streamed: written });
    expect(await effects(variant.id)).toEqual(before);
  }
  expect(await rebuild()).toMatch(/^order: 0 of \d+ events published again$/m);
  expect(await effects(variant.id)).toEqual(before);

  const next = await placeOrder(customer, orderFor([{ variantId: variant.id, quantity: 1 }]));
  expect(await outcomeOf(customer, next.id)).toMatchObject({ status: 'CONFIRMED' });
}, 120_000);
