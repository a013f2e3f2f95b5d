import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { TestStack } from '#packages/test-stack/test-stack.ts';
import { createBaskets } from '../baskets.ts';
import type { Variant } from '../fill-shop.ts';
import type { Bench } from '../measure-setting.ts';
import { placeOrders, take } from '../place-orders.ts';
import { untilDrained } from '../until-drained.ts';
import { loadOrders } from './load-orders.ts';

/** Orders that are copied, and the most lines that they have: real orders would fill the disk. */
const sampleSize = 200;
const mostLines = 3;

/** Has the shop take a few orders, and loads copies of them: so many orders. */
export async function loadShop(
  stack: TestStack,
  { broker, shoppers, variants }: Pick<Bench, 'broker' | 'shoppers' | 'variants'>,
  orders: number,
): Promise<void> {
  const baskets = createBaskets('loaded', [...variants.keys()], 'spread');
  const since = uuidv7();
  const next = take(sampleSize, () => baskets().slice(0, mostLines));
  const { faults } = await placeOrders(shoppers, { clients: 4, next });
  if (faults.length > 0) throw new Error(`an order failed: ${faults[0]}`);
  await untilDrained(broker);
  const startedAt = performance.now();
  const all: Variant[] = [...variants.values()];
  await loadOrders(stack, { variants: all, sample: { since, orders: sampleSize }, orders });
  console.log(`loaded ${orders} orders in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
}
