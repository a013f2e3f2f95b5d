import { setTimeout as delay } from 'node:timers/promises';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument, type PlaceOrderMutation } from '#clients/storefront/generated.ts';
import { SoukError } from '#clients/storefront/souk-error.ts';
import { expectType } from '../../e2e/shop/expect-type.ts';
import { orderFor } from '../../e2e/shop/place-order.ts';
import type { FollowedOrders } from '../follow-orders.ts';
import type { Line } from './baskets.ts';

/** Somebody who is signed in and follows all their orders through one subscription. */
export interface Shopper {
  souk: Souk;
  orders: FollowedOrders;
  /** How many orders were sent, and the ids of those that were answered. */
  sent: number;
  placed: string[];
}

export interface Load {
  /** Each places one order after another, the next when the one before is confirmed. */
  clients: number;
  /** The lines of the next order, or undefined to end. */
  next: () => Line[] | undefined;
  /** What a client waits between two orders, in milliseconds. Default nothing. */
  pause?: number;
}

export interface Placed {
  /** From the first order sent to the last one confirmed. */
  seconds: number;
  /** Of the orders that were confirmed. */
  lines: number;
  /** Requests that were sent again, under the same idempotency key, since the shop was too busy to answer. */
  retries: number;
  /** Milliseconds from an order sent, for the first time, to its answer. */
  answers: number[];
  /** Milliseconds from an order sent, for the first time, to CONFIRMED received on the subscription. */
  confirmations: number[];
  /** What became of orders that were not confirmed. */
  faults: string[];
}

/** Longest wait for an answer, and then for a confirmation, in milliseconds. */
const stallTimeout = 60_000;

/** Before a client whose request was not answered sends it again, in milliseconds. */
const retryPause = 250;

/** Clients share accounts where there are more of them. */
export async function placeOrders(shoppers: readonly Shopper[], { clients, next, pause = 0 }: Load): Promise<Placed> {
  const placed: Omit<Placed, 'seconds'> = { lines: 0, retries: 0, answers: [], confirmations: [], faults: [] };
  const startedAt = performance.now();
  const client = async (number: number) => {
    const shopper = shoppers[number % shoppers.length] as Shopper;
    for (let lines = next(); lines !== undefined; lines = next()) {
      try {
        const { answer, confirmation, retries } = await placeOrder(shopper, lines);
        placed.retries += retries;
        placed.lines += lines.length;
        placed.answers.push(answer);
        placed.confirmations.push(confirmation);
      } catch (error) {
        placed.faults.push(String(error));
      }
      if (pause > 0) await delay(pause);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { ...placed, seconds: (performance.now() - startedAt) / 1_000 };
}

async function placeOrder(shopper: Shopper, lines: Line[]) {
  const { souk, orders } = shopper;
  const input = orderFor(lines);
  shopper.sent++;
  const sentAt = performance.now();
  let retries = 0;
  const send = async (): Promise<PlaceOrderMutation['placeOrder']> => {
    try {
      return (await souk.mutate(PlaceOrderDocument, { input })).placeOrder;
    } catch (error) {
      const isBusy = error instanceof SoukError && error.code === 'SERVICE_UNAVAILABLE';
      if (!isBusy || performance.now() - sentAt > stallTimeout) throw error;
      retries++;
      await delay(retryPause);
      return send();
    }
  };
  const order = expectType(await send(), 'Order');
  const answer = performance.now() - sentAt;
  shopper.placed.push(order.id);
  if (order.status === 'REJECTED') throw new Error(`order ${order.id} was rejected: ${order.rejection?.message}`);
  return { answer, confirmation: (await orders.confirmedAt(order.id, stallTimeout)) - sentAt, retries };
}

/** What `baskets` gives, so many times. */
export function take(count: number, baskets: () => Line[]): () => Line[] | undefined {
  return () => (count-- > 0 ? baskets() : undefined);
}

/** What `baskets` gives, for so many seconds. */
export function takeFor(seconds: number, baskets: () => Line[]): () => Line[] | undefined {
  const end = performance.now() + seconds * 1_000;
  return () => (performance.now() < end ? baskets() : undefined);
}
