import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerGroupCreatedV1 } from '#events/auth/customer-group-created.v1.ts';
import { customerGroupDeletedV1 } from '#events/auth/customer-group-deleted.v1.ts';
import { customerGroupMembersChangedV1 } from '#events/auth/customer-group-members-changed.v1.ts';
import { marketCreatedV1 } from '#events/product/market-created.v1.ts';
import { priceListCreatedV1 } from '#events/product/price-list-created.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { type PlaceOrder, placeOrder } from '../use-cases/place-order.ts';
import { aCommand, cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

const [ada, bea] = [uuidv7(), uuidv7()];
let opened: TestOrders;
let variantId: string;
let listId: string;
beforeAll(async () => {
  opened = await startTestOrders();
  variantId = await opened.aVariant(1_000);
  const marketId = uuidv7();
  const market = {
    ...{ marketId, code: 'eu', name: 'eu', currency: 'EUR', countries: [], languages: ['en'] },
    ...{ pricesIncludeTax: true, isDefault: true },
  };
  await opened.deliver(anEvent(marketCreatedV1, marketId, market));
  listId = uuidv7();
  const list = {
    ...{ priceListId: listId, name: 'Trade', currency: 'EUR', startsAt: null, endsAt: null, marketIds: [] },
    ...{ customerGroups: ['trade'], priority: 0, adjustment: { basisPoints: -1_000, ending: null } },
  };
  await opened.deliver(anEvent(priceListCreatedV1, listId, list));
});
afterAll(async () => opened[Symbol.asyncDispose]());

/** A group, with what happens to its members; each call is its next event. */
async function aGroup(code: string) {
  const customerGroupId = uuidv7();
  let aggregateVersion = 1;
  const next = () => ({ aggregateVersion: ++aggregateVersion });
  await opened.deliver(anEvent(customerGroupCreatedV1, customerGroupId, { customerGroupId, code, name: code }));
  return {
    change: (added: string[], removed: string[]) =>
      anEvent(customerGroupMembersChangedV1, customerGroupId, { customerGroupId, added, removed }, next()),
    deleted: () => anEvent(customerGroupDeletedV1, customerGroupId, { customerGroupId, code }, next()),
  };
}

const place = (customerId: string, wishes: Partial<PlaceOrder> = {}) =>
  placeOrder(opened.dependencies, aCommand([{ variantId, quantity: 1 }], { market: 'eu', ...wishes }), {
    id: customerId,
    cause,
  });
async function costTo(customerId: string, wishes: Partial<PlaceOrder> = {}) {
  const order = await place(customerId, wishes);
  return isRefusal(order) ? order.refused : order.price.totalMinor;
}

test('an order costs what it costs customers of the groups that whoever places it is in at that moment', async () => {
  const group = await aGroup('trade');
  expect(await costTo(ada)).toBe(1_000);
  const joins = group.change([ada], []);
  await opened.deliver(joins);
  expect([await costTo(ada), await costTo(bea)]).toEqual([900, 1_000]);
  // Outside of markets no list applies.
  expect(await costTo(ada, { market: null })).toBe(1_000);
  const order = await place(ada);
  if (isRefusal(order)) throw new Error(order.refused);
  const [placed] = await opened.events(order.id);
  expect(placed?.data).toMatchObject({ lines: [{ priceListId: listId, unitPriceMinor: 900 }] });

  const swap = group.change([bea], [ada]);
  await opened.deliver(swap);
  // As the broker may do.
  for (const again of [joins, swap]) await opened.deliver(again);
  expect([await costTo(ada), await costTo(bea)]).toEqual([1_000, 900]);
  const shown = { minor: 900, currency: 'EUR' };
  expect(await place(ada, { expectedTotal: shown })).toMatchObject({
    refused: 'price-changed',
    total: { minor: 1_000, currency: 'EUR' },
  });
  expect(await opened.order(order.id)).toMatchObject({ price: { totalMinor: 900 } });

  await opened.deliver(group.deleted());
  expect([await costTo(ada), await costTo(bea)]).toEqual([1_000, 1_000]);
  const { prisma } = opened.dependencies.database;
  expect([await prisma.customerGroup.count(), await prisma.customerGroupMember.count()]).toEqual([0, 0]);
});

test('the code of a deleted group is that of the next one to have it, and an event too early waits', async () => {
  const group = await aGroup('trade');
  const [joins, leaves] = [group.change([ada], []), group.change([], [ada])];
  expect(await opened.deliver(leaves)).not.toBe(await opened.deliver(joins));
  expect(await costTo(ada)).toBe(900);
  await opened.deliver(leaves);
  expect(await costTo(ada)).toBe(1_000);
  await opened.deliver(group.deleted());
});
