import { setTimeout as delay } from 'node:timers/promises';
import { answers, type PaymentServer } from '#packages/test-payment-provider/start-payment-server.ts';
import { makeProduct } from '../../e2e/shop/make-product.ts';
import { signedIn } from '../../e2e/shop/people.ts';
import { orderFor, placeOrder } from '../../e2e/shop/place-order.ts';
import type { Report } from '../report.ts';
import { percentile } from '../statistics.ts';
import { auditPayments } from './audit-payments.ts';
import { changeOrders } from './change-orders.ts';
import { watchConnections } from './watch-connections.ts';

export interface PaymentBenchSize {
  /** Shipments, and cancellations, of a round. */
  each: number;
  /** Milliseconds of a slow capture, and of a round. */
  capture: number;
  span: number;
  rounds: number;
}

const customers = 4;
const states = ['alone', 'beside, provider at once', 'beside, provider slow'] as const;
type State = (typeof states)[number];

/** Places orders in each state, in turns. Resolves to the figures, and to what was not as it should be. */
export async function measurePayments(
  provider: PaymentServer,
  { each, capture, span, rounds }: PaymentBenchSize,
): Promise<{ rows: Report['rows']; faults: string[] }> {
  const [staff, customer] = [await signedIn('staff'), await signedIn('customer')];
  const { variant } = await makeProduct(staff, { stock: 1_000_000 });
  const place = () => placeOrder(customer, orderFor([{ variantId: variant.id, quantity: 1 }]));
  const faults: string[] = [];
  const waits: Record<State, number[]> = { [states[0]]: [], [states[1]]: [], [states[2]]: [] };
  const changed: Record<State, Awaited<ReturnType<typeof changeOrders>>[]> = {
    [states[0]]: [],
    [states[1]]: [],
    [states[2]]: [],
  };
  const watched = Object.fromEntries(
    await Promise.all(states.map(async (state) => [state, await watchConnections()] as const)),
  ) as Record<State, Awaited<ReturnType<typeof watchConnections>>>;

  const measure = async (state: State) => {
    const orders = state === 'alone' ? [] : await confirmed(place, 2 * each);
    provider.behave((request, response, book) => {
      const isSlow = state === 'beside, provider slow' && request.operation === 'captures';
      setTimeout(() => answers(request, response, book), isSlow ? capture : 0);
    });
    const ending = new AbortController();
    const others = placeUntil(place, ending.signal);
    const changing = changeOrders(staff, { ships: orders.slice(0, each), cancels: orders.slice(each), span });
    await watched[state].during(() => delay(span));
    ending.abort();
    const placed = await others;
    waits[state].push(...placed.milliseconds);
    faults.push(...placed.faults);
    const done = await changing;
    faults.push(...done.faults);
    changed[state].push(done);
  };

  for (let count = 0; count < 50; count++) await place();
  for (let round = 0; round < rounds; round++) {
    for (const state of states) {
      await measure(state);
      console.log(`round ${round + 1} of ${rounds}, ${state}`);
    }
  }
  await Promise.all(states.map((state) => watched[state].close()));
  faults.push(...(await auditPayments(provider)));
  await Promise.all([staff.close(), customer.close()]);

  const p99 = (state: State) => percentile(waits[state], 0.99);
  const rows = states.map((state) => {
    const { longestTransaction, connections } = watched[state].figures();
    const counts = changed[state];
    const sum = (of: 'shipped' | 'repeated' | 'cancelled') => counts.reduce((total, one) => total + one[of], 0);
    return [
      state,
      {
        orders: waits[state].length,
        'p50 ms': Math.round(percentile(waits[state], 0.5)),
        'p99 ms': Math.round(p99(state)),
        'p99 ÷ alone': Number((p99(state) / p99('alone')).toFixed(2)),
        shipped: sum('shipped'),
        'shipments repeated': sum('repeated'),
        cancelled: sum('cancelled'),
        'connections of order at most': connections,
        'longest transaction ms': longestTransaction,
      },
    ] as const;
  });
  return { rows: Object.fromEntries(rows), faults };
}

async function confirmed(place: () => ReturnType<typeof placeOrder>, count: number): Promise<string[]> {
  const ids: string[] = [];
  const worker = async () => {
    while (ids.length < count) ids.push((await place()).id);
  };
  await Promise.all(Array.from({ length: customers }, worker));
  return ids.slice(0, count);
}

/** Has customers place one order after another; milliseconds until each was answered as confirmed. */
async function placeUntil(place: () => ReturnType<typeof placeOrder>, signal: AbortSignal) {
  const milliseconds: number[] = [];
  const faults: string[] = [];
  const worker = async () => {
    while (!signal.aborted) {
      const sentAt = performance.now();
      try {
        const { status } = await place();
        if (status === 'CONFIRMED') milliseconds.push(performance.now() - sentAt);
        else faults.push(`an order was ${status}`);
      } catch (error) {
        faults.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: customers }, worker));
  return { milliseconds, faults };
}
