import { untilOpen } from '../../e2e/shop/live-queries.ts';
import { newCustomer } from '../../e2e/shop/people.ts';
import { type FollowedOrders, followOrders } from '../follow-orders.ts';
import type { Shopper } from './place-orders.ts';

export interface Shoppers extends AsyncDisposable {
  shoppers: Shopper[];
  customerIds: string[];
}

/** Registers customers, each signed in and following all orders of their own. */
export async function registerShoppers(count: number): Promise<Shoppers> {
  const shoppers: Shopper[] = [];
  const customerIds: string[] = [];
  while (shoppers.length < count) {
    const { souk, id } = await newCustomer();
    let orders: FollowedOrders | undefined;
    await untilOpen(() => {
      orders = followOrders(souk);
    });
    shoppers.push({ souk, orders: orders as unknown as FollowedOrders, sent: 0, placed: [] });
    customerIds.push(id);
  }
  return {
    shoppers,
    customerIds,
    async [Symbol.asyncDispose]() {
      for (const { souk, orders } of shoppers) {
        await orders[Symbol.asyncDispose]();
        await souk.close();
      }
    },
  };
}
