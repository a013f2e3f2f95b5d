import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CancelOrderDocument } from '../contract/generated.ts';
import { placeOrderWithRetries } from '../crash/place-order-with-retries.ts';
import { retryDuringOutage } from '../crash/retry-during-outage.ts';
import { expectType } from '../shop/expect-type.ts';
import { AdjustStockDocument } from '../shop/generated.ts';
import { orderFor } from '../shop/place-order.ts';
import type { OrderWriter } from '../stack/order-writer.ts';
import type { Fixture, FixtureCustomer } from './fixture.ts';

export interface Writing {
  /** Resolves when everything that was begun is done. Throws what kept a writer from its work. */
  stop(): Promise<void>;
}

/** Longest pauses of a writer, in milliseconds. */
const pauses = { shop: 1_000, subgraph: 250 };

/** How long they try again, in milliseconds: several things may be away, one after the other. */
const timeout = 120_000;

/**
 * Customers who order and cancel and staff who adjust stock, through the gateway, and a subgraph that changes orders whatever
 * becomes of the gateway.
 */
export function startWriting({ staff, customers, variants }: Fixture, writer: OrderWriter): Writing {
  const over = new AbortController();
  const again = async (most: number, work: () => Promise<unknown>) => {
    while (!over.signal.aborted) {
      await work();
      await delay(Math.random() * most, undefined, { signal: over.signal }).catch(() => {});
    }
  };
  const order = async ({ souk }: FixtureCustomer) => {
    const input = orderFor([{ variantId: any(variants).id, quantity: 1 + Math.floor(Math.random() * 3) }]);
    const { id: orderId } = await placeOrderWithRetries(souk, input, timeout);
    if (Math.random() < 0.6) return;
    const cancellation = { idempotencyKey: randomUUID(), orderId };
    await retryDuringOutage(() => souk.mutate(CancelOrderDocument, { input: cancellation }), timeout);
  };
  const adjust = async () => {
    const { id: variantId, warehouseId } = any(variants);
    const delta = Math.random() < 0.5 ? 7 : -5;
    const input = { idempotencyKey: randomUUID(), variantId, warehouseId, delta, reason: 'counted' };
    const { result } = await retryDuringOutage(() => staff.mutate(AdjustStockDocument, { input }), timeout);
    expectType(result.adjustStock, 'StockLevel');
  };
  const orderIds = customers.flatMap((customer) => customer.orderIds);
  const writers = Promise.all([
    ...customers.map((customer) => again(pauses.shop, () => order(customer))),
    again(pauses.shop, adjust),
    again(pauses.subgraph, () => writer.change(any(orderIds))),
  ]);
  writers.catch(() => over.abort());
  return {
    async stop() {
      over.abort();
      await writers;
    },
  };
}

function any<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)] as Item;
}
