import { expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// It starts a shop of its own. It ends with 1, so this rejects, when the limit does not write the rows that the shop writes, or
// something is lost or done twice.
test('bench:orders measures orders that the shop, two processes of each subgraph, and the limit write alike', async () => {
  const size = [
    '--clients',
    '2',
    '--demand',
    'spread',
    '--rounds',
    '1',
    '--seconds',
    '1',
    '--variants',
    '300',
    '--replicas',
    '2',
    '--loaded',
    '1000',
  ];
  const rows = await runBench('orders', size, 'own');
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
  expect(figure('statements an order')).toBeGreaterThan(figure('commits an order'));
  // Also of the loaded orders, which levels and days count.
  expect(rows['loaded ÷ empty: time an order']?.['2 spread, loaded']).toBeGreaterThan(0);
  expect(rows).toMatchObject({ lost: { all: 0 }, twice: { all: 0 } });
}, 300_000);

test('bench:tables sees the tables of the mechanisms grow with the orders, and what is overdue', async () => {
  const size = ['--seconds', '4', '--clients', '4', '--loaded', '1000', '--variants', '100'];
  const rows = await runBench('tables', size, 'own');
  expect(rows['orders']).toMatchObject({ failed: 0 });
  expect(Number(rows['orders']?.['placed'])).toBeGreaterThan(4);
  // Those of the loaded orders of the last seven days.
  expect(Number(rows['order.outbox_event']?.['overdue at the start'])).toBeGreaterThan(50);
  expect(Number(rows['order.inbox_position']?.['rows at the end'])).toBeGreaterThan(1_000);
  expect(Number(rows['inventory.outbox_pending']?.['MiB at the end'])).toBeGreaterThan(0);
}, 300_000);
