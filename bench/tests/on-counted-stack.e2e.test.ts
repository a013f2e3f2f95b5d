import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StartedStack } from '#packages/test-stack/start-test-stack.ts';
import { liftRateLimits } from '../environment.ts';
import { startCountedStack } from '../orders/start-counted-stack.ts';
import { runBench } from './run-bench.ts';

// One shop for all benches that would start one of their own: what they wait for, other tests would disturb. Each ends with 1, so
// that its run throws, when what it measures does not hold.
let stack: StartedStack;
beforeAll(async () => {
  liftRateLimits();
  stack = await startCountedStack();
}, 180_000);
afterAll(() => stack?.stop(), 60_000);

test('bench:live sees each event reach whom it is for, once', async () => {
  const rows = await runBench('live', ['--quick'], stack);
  expect(rows['messages lost, twice, of another order, out of order']).toEqual({ value: '0, 0, 0, 0', of: 150 });
  expect(rows['one event for everybody: different live queries']).toEqual({ value: 1 });
  expect(rows['from commit to its client, p99 (ms)']?.['value']).toBeGreaterThan(0);
}, 180_000);

test('bench:causality finds every order right that is promised to be', async () => {
  const rows = await runBench('causality', ['--tries', '6'], stack);
  expect(rows['through one gateway']).toMatchObject({ tries: 6, right: 6, refused: 0 });
  expect(rows['through two, with the cursor']).toMatchObject({ tries: 6, right: 6, refused: 0 });
}, 180_000);

// Also that the limit writes the rows that the shop writes, and that nothing is lost or done twice.
test('bench:orders measures orders that the shop, two processes of each subgraph, and the limit write alike', async () => {
  const size = ['--clients', '2', '--demand', 'spread', '--rounds', '1', '--seconds', '2', '--variants', '300'];
  const rows = await runBench('orders', [...size, '--replicas', '2', '--loaded', '1000'], stack);
  const figure = (name: string) => Number(rows[name]?.['2 spread']);
  expect(figure('orders that failed')).toBe(0);
  expect(figure('orders a second to CONFIRMED')).toBeGreaterThan(0);
  expect(figure('limit: orders a second')).toBeGreaterThan(0);
  expect(figure('events an order: order.confirmed')).toBe(1);
  // One for each variant of an order, but of what two clients order at once only one.
  expect(figure('events an order: stock.changed')).toBeLessThanOrEqual(figure('lines an order'));
  expect(figure('events an order: stock.changed')).toBeGreaterThan(figure('lines an order') / 2);
  for (const part of ['order', 'inventory', 'gateway', 'postgres', 'nats']) {
    expect(figure(`CPU ms an order: ${part}`)).toBeGreaterThan(0);
  }
  expect(figure('commits an order: souk_order')).toBeGreaterThanOrEqual(2);
  // Not more than all commits: the database commits what it does for itself, too.
  expect(figure('statements an order')).toBeGreaterThan(figure('commits an order: souk_order'));
  // Also of the loaded orders, which levels and days count.
  expect(rows['loaded ÷ empty: time an order']?.['2 spread, loaded']).toBeGreaterThan(0);
  expect(rows).toMatchObject({ lost: { all: 0 }, twice: { all: 0 } });
}, 300_000);

test('bench:tables sees the tables of the mechanisms grow with the orders, and what is overdue', async () => {
  const size = ['--seconds', '4', '--clients', '4', '--loaded', '1000', '--variants', '100'];
  const rows = await runBench('tables', size, stack);
  expect(rows['orders']).toMatchObject({ failed: 0 });
  expect(Number(rows['orders']?.['placed'])).toBeGreaterThan(4);
  // Those of the loaded orders of the last seven days.
  expect(Number(rows['order.outbox_event']?.['overdue at the start'])).toBeGreaterThan(50);
  expect(Number(rows['order.inbox_position']?.['rows at the end'])).toBeGreaterThan(1_000);
  expect(Number(rows['inventory.outbox_pending']?.['MiB at the end'])).toBeGreaterThan(0);
}, 300_000);

// The last one: it may do anything to the shop.
test('bench:fuzz sends what is executed and what is not, and finds no mistake of ours', async () => {
  const rows = await runBench('fuzz', ['--operations', '400', '--seed', '1'], stack);
  expect(rows['all']).toMatchObject({ operations: 400, INTERNAL_SERVER_ERROR: 0, malformed: 0, hangs: 0 });
  expect(rows['all']?.['executed']).toBeGreaterThan(40);
  expect(rows['all']?.['executed']).toBeLessThan(360);
}, 240_000);
