/**
 * How long a customer waits for an order on an idle system: from `placeOrder` sent to CONFIRMED received on the
 * WebSocket subscription `orderUpdated`, one order after another. On the stack of GATEWAY_URL, or one started
 * for it. `--orders N`.
 */
import { createSouk, type Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import { expectType } from '../e2e/shop/expect-type.ts';
import { makeProduct } from '../e2e/shop/make-product.ts';
import { demoAccounts } from '../e2e/shop/people.ts';
import { orderFor } from '../e2e/shop/place-order.ts';
import { atGateway } from './at-gateway.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { type FollowedOrders, followOrders } from './follow-orders.ts';
import { publish } from './report.ts';
import { summarize } from './statistics.ts';

const { orders: wanted } = readCommandLine({ orders: { type: 'string', default: '200' } });
const measuredOrders = wholeNumber('orders', wanted);
const warmUpOrders = Math.ceil(measuredOrders / 2);

/** Longest wait for a confirmation, in milliseconds. */
const stallTimeout = 10_000;

await atGateway(measure);

async function measure(url: string): Promise<void> {
  const [staff, customer] = [await signIn(url, 'staff'), await signIn(url, 'customer')];
  const { variant } = await makeProduct(staff, { stock: warmUpOrders + measuredOrders + 20 });
  await using orders = followOrders(customer);
  await untilFollowed(customer, orders, variant.id);
  for (let count = 0; count < warmUpOrders; count++) await timeOrder(customer, orders, variant.id);
  const times: { answer: number; confirmed: number }[] = [];
  while (times.length < measuredOrders) times.push(await timeOrder(customer, orders, variant.id));
  await Promise.all([staff.close(), customer.close()]);
  publish({
    title: `Milliseconds from placeOrder sent, ${measuredOrders} orders one after another`,
    rows: {
      'to CONFIRMED received on the subscription': { ...summarize(times.map(({ confirmed }) => confirmed)) },
      'to the answer of placeOrder': { ...summarize(times.map(({ answer }) => answer)) },
    },
  });
}

async function timeOrder(customer: Souk, orders: FollowedOrders, variantId: string, limit = stallTimeout) {
  const input = orderFor([{ variantId, quantity: 1 }]);
  const sentAt = performance.now();
  const { placeOrder } = await customer.mutate(PlaceOrderDocument, { input });
  const answeredAt = performance.now();
  const { id } = expectType(placeOrder, 'Order');
  return { answer: answeredAt - sentAt, confirmed: (await orders.confirmedAt(id, limit)) - sentAt };
}

/** Nothing acknowledges a subscription: it is open once it tells of an order. */
async function untilFollowed(customer: Souk, orders: FollowedOrders, variantId: string): Promise<void> {
  for (let attempts = 1; ; attempts++) {
    try {
      await timeOrder(customer, orders, variantId, 500);
      return;
    } catch (error) {
      if (attempts === 20) throw error;
    }
  }
}

async function signIn(url: string, who: keyof typeof demoAccounts): Promise<Souk> {
  const souk = createSouk({ url });
  expectType(await souk.signIn(demoAccounts[who]), 'Session');
  return souk;
}
