import type { Souk } from '#clients/storefront/create-souk.ts';
import type { PlaceOrderInput } from '../contract/generated.ts';
import { placeOrderWithRetries } from './place-order-with-retries.ts';

export interface Burst extends AsyncDisposable {
  /** Begins no more orders, and resolves to the ids of all once each is placed. */
  end(): Promise<string[]>;
}

/** Clients that place one order after the other, however fast orders are, so that some are under way until the burst is ended. */
export function startBurst(customer: Souk, clients: number, nextOrder: () => PlaceOrderInput): Burst {
  let isOver = false;
  const placing = Array.from({ length: clients }, async () => {
    const ids: string[] = [];
    while (!isOver) ids.push((await placeOrderWithRetries(customer, nextOrder())).id);
    return ids;
  });
  const ended = Promise.allSettled(placing);
  return {
    async end() {
      isOver = true;
      return (await Promise.all(placing)).flat();
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await ended;
    },
  };
}
