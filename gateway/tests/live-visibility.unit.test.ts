import { expect, test } from '@jest/globals';
import { callerOf, openLiveShop, partsSdl, type Seen } from './live-shop.ts';
import { until } from './until.ts';

const alice = callerOf({ userId: 'alice', sessionId: 's1', scopes: ['costs'] });
const bob = callerOf({ userId: 'bob', sessionId: 's2' });
const nobody = callerOf({});

const prices = 'subscription { partChanged { price } }';

test('what is the same for everybody is read once for all', async () => {
  const shop = openLiveShop();
  const seen = [await shop.open(prices, alice), await shop.open(prices, bob), await shop.open(prices, nobody)];
  expect(shop.live.groupCount()).toBe(1);
  shop.changed('part', 'p1');
  await until('all are told', () => seen.every(({ received }) => received.length === 1));
  expect(shop.askedBy).toEqual(['alice']);
});

test('when that is not the same for everybody any more, nobody is told what another one may see', async () => {
  const shop = openLiveShop();
  const [first, second] = [await shop.open(prices, alice), await shop.open(prices, bob)];
  await shop.reload(partsSdl.replace('@cached(graph: "parts", on: "events.part.{id}.*")', ''));
  expect(second.ended).toMatchObject([
    { message: expect.stringMatching(/^The schema has changed/), extensions: { code: 'SERVICE_UNAVAILABLE' } },
  ]);
  const again = await shop.open(prices, bob);
  shop.changed('part', 'p1');
  await until('both are told', () => first.received.length === 1 && again.received.length === 1);
  expect(first.received[0].data).toEqual({ partChanged: { price: 5 } });
  expect(again.received[0].data).toEqual({ partChanged: { price: 3 } });
  expect(first.ended).toBeUndefined();
});

test('a field that becomes protected is told only to those who may have it', async () => {
  const shop = openLiveShop();
  const [staff, other] = [await shop.open(prices, alice), await shop.open(prices, nobody)];
  await shop.reload(partsSdl.replace('price: Int', 'price: Int @requiresScopes(scopes: [["costs"]])'));
  shop.changed('part', 'p1');
  await until('the one is told', () => staff.received.length === 1);
  expect(staff.received[0].data).toEqual({ partChanged: { price: 5 } });
  expect(other.received).toEqual([]);
  expect(other.ended).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
});

test('a subscription that becomes protected ends for those who may not have it, and goes on for the others', async () => {
  const shop = openLiveShop();
  const [other, staff] = [await shop.open(prices, nobody), await shop.open(prices, alice)];
  await shop.reload(partsSdl.replace('Part! @live', 'Part! @requiresScopes(scopes: [["costs"]]) @live'));
  expect(other.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  shop.changed('part', 'p1');
  await until('the one is told', () => staff.received.length === 1);
});

test('everybody is told why they may not have a field, and not why another one may not', async () => {
  const shop = openLiveShop();
  const costs = 'subscription { partChanged { price cost } }';
  const [first, second] = [await shop.open(costs, nobody), await shop.open(costs, bob)];
  shop.changed('part', 'p1');
  await until('both are told', () => first.received.length === 1 && second.received.length === 1);
  const codesOf = ({ received }: Seen) => received[0].errors.map((error: never) => error['extensions']['code']);
  expect(codesOf(first)).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(second)).toEqual(['FORBIDDEN']);
});
