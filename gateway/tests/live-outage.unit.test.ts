import { expect, test } from '@jest/globals';
import { callerOf, openLiveShop } from './live-shop.ts';
import { until } from './until.ts';

test('a field that may be null is told once its subgraph knows it again, not left null until the next event', async () => {
  const shop = openLiveShop();
  const seen = await shop.open('subscription { partChanged { price } }', callerOf({ userId: 'alice' }));
  shop.outage.readings = 2;
  shop.changed('part', 'p1');
  await until('it is told', () => seen.received.length === 1);
  expect(seen.received[0]).toMatchObject({ data: { partChanged: { price: 5 } } });
  expect(seen.received[0].errors).toBeUndefined();
  expect(shop.askedBy).toHaveLength(3);
});
