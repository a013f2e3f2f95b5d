import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { auditOrders, confirmedOnce } from '../stack/audit-orders.ts';
import { auditSales, disagreeingDays } from '../stack/audit-sales.ts';
import { agreeing, auditStock } from '../stack/audit-stock.ts';
import { freeze, kill } from '../stack/processes.ts';
import { openSubgraphDatabases, type SubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { placeOrderWithRetries } from './place-order-with-retries.ts';
import { startBurst } from './start-burst.ts';

const stock = 10_000;
let staff: Souk;
let customer: Souk;
let databases: SubgraphDatabases;
let product: MadeProduct;

beforeAll(async () => {
  await untilReady();
  databases = openSubgraphDatabases();
  [staff, customer] = await Promise.all([signedIn('staff'), signedIn('customer')]);
});
beforeEach(async () => {
  product = await makeProduct(staff, { stock });
});
afterEach(() => untilReady());
afterAll(untilEventsFlow, 40_000);
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
});

const anOrder = () => orderFor([{ variantId: product.variant.id, quantity: 1 }]);
const someOrders = (count: number) => Array.from({ length: count }, anOrder);
const ordersByStatus = async (status: string) =>
  (await auditOrders(databases, product.variant.id)).filter((order) => order.status === status);

/** Waits until every order is decided, and expects that each took effect everywhere exactly once. */
async function expectConfirmedOnce(ids: readonly string[]): Promise<void> {
  const variantId = product.variant.id;
  const count = ids.length;
  expect(new Set(ids).size).toBe(count);
  await untilReady();
  const outcomes = await Promise.all(ids.map((id) => outcomeOf(customer, id)));
  expect(outcomes.map(({ status }) => status)).toEqual(ids.map(() => 'CONFIRMED'));
  expect(await auditOrders(databases, variantId)).toEqual(ids.toSorted().map((id) => ({ id, ...confirmedOnce })));
  expect(await auditStock(databases, variantId)).toEqual(agreeing({ onHand: stock, reserved: count, holders: count }));
  await eventually(
    () => auditSales(databases, variantId),
    ({ orders, units }) => orders === count && units === count,
  );
  expect(await disagreeingDays(databases)).toEqual([]);
}

describe('kill -9 between the acknowledgement of orders and their confirmation', () => {
  test.each(['order', 'inventory', 'nats'])(
    'of %s: each order is confirmed exactly once',
    async (victim) => {
      let ids: string[];
      {
        // Nothing is reserved while inventory does not run, so every order is acknowledged as PENDING.
        using _frozen = freeze('inventory');
        const acknowledged = await Promise.all(
          someOrders(8).map((input) => customer.mutate(PlaceOrderDocument, { input })),
        );
        const orders = acknowledged.map(({ placeOrder }) => expectType(placeOrder, 'Order'));
        expect(orders.map(({ status }) => status)).toEqual(orders.map(() => 'PENDING'));
        ids = orders.map(({ id }) => id);
        await kill(victim);
      }
      await expectConfirmedOnce(ids);
    },
    90_000,
  );

  test('of gateway: whoever asks again under the same key gets the same order', async () => {
    const inputs = someOrders(8);
    let committed: string[];
    {
      using _frozen = freeze('inventory');
      const asked = inputs.map((input) => customer.mutate(PlaceOrderDocument, { input }));
      const answered = Promise.allSettled(asked);
      const pending = await eventually(
        () => ordersByStatus('PENDING'),
        (orders) => orders.length === inputs.length,
      );
      committed = pending.map(({ id }) => id);
      await kill('gateway');
      expect((await answered).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    }
    await untilReady();
    const again = await Promise.all(inputs.map((input) => placeOrderWithRetries(customer, input)));
    expect(again.map(({ id }) => id).sort()).toEqual(committed.sort());
    await expectConfirmedOnce(committed);
  }, 90_000);
});

describe('kill -9 in the middle of a burst of orders', () => {
  test.each(['order', 'inventory', 'nats', 'gateway'])(
    'of %s: whoever asks again has one order, confirmed exactly once',
    async (victim) => {
      await using burst = startBurst(customer, 60, anOrder);
      await eventually(
        () => ordersByStatus('CONFIRMED'),
        (orders) => orders.length >= 5,
      );
      await kill(victim);
      await expectConfirmedOnce(await burst.end());
    },
    90_000,
  );
});
