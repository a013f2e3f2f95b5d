import type { Souk } from '#clients/storefront/create-souk.ts';
import { OrderUpdatedDocument } from '#clients/storefront/generated.ts';

export interface FollowedOrders extends AsyncDisposable {
  /** When the subscription said that the order is confirmed, in milliseconds of `performance.now()`. */
  confirmedAt(orderId: string, limitMs: number): Promise<number>;
}

/** Follows every order of a customer through one subscription. It tells of what happens once the gateway has opened it. */
export function followOrders(customer: Souk): FollowedOrders {
  const confirmed = new Map<string, PromiseWithResolvers<number>>();
  const of = (orderId: string) => {
    const known = confirmed.get(orderId) ?? Promise.withResolvers<number>();
    confirmed.set(orderId, known);
    return known;
  };
  const updates = customer.subscribe(OrderUpdatedDocument, {});
  const following = (async () => {
    for await (const { orderUpdated } of updates) {
      if (orderUpdated.status === 'CONFIRMED') of(orderUpdated.id).resolve(performance.now());
    }
  })();

  return {
    async confirmedAt(orderId, limitMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`order ${orderId} was not confirmed in ${limitMs} ms`)), limitMs);
      });
      const failed = following.then(() => Promise.reject(new Error('the subscription ended')));
      return Promise.race([of(orderId).promise, late, failed]).finally(() => clearTimeout(timer));
    },
    async [Symbol.asyncDispose]() {
      await updates.return?.();
      await following;
    },
  };
}
