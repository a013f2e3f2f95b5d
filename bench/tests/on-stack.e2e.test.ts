import { describe, expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// Each ends with 1, so that its run throws, when what it measures does not hold.
describe('on the stack of the tests', () => {
  test('bench:order-latency sees orders confirmed after they are answered', async () => {
    const rows = await runBench('order-latency', ['--orders', '6']);
    const [confirmed, answered] = [
      rows['to CONFIRMED received on the subscription'],
      rows['to the answer of placeOrder'],
    ];
    expect(answered?.['median']).toBeGreaterThan(0);
    expect(confirmed?.['slowest']).toBeGreaterThan(Number(answered?.['fastest']));
  }, 60_000);

  test('bench:revocation sees ended sessions refused', async () => {
    const rows = await runBench('revocation', ['--revocations', '3']);
    expect(rows['to its WebSocket closed (4403)']?.['median']).toBeGreaterThan(0);
    expect(rows['to its access token refused (401)']?.['median']).toBeGreaterThan(0);
  }, 60_000);

  test('bench:staleness finds no stale read while it writes in every way', async () => {
    const rows = await runBench('staleness', ['--reads', '1000']);
    expect(rows['stale reads']).toEqual({ value: 0, of: 1_000 });
    expect(rows['stale values stored at the end']?.['value']).toBe(0);
    expect(Object.keys(rows).filter((row) => row.startsWith('writes: ')).length).toBeGreaterThan(0);
    expect(rows['prices and stocks read']?.['value']).toBeGreaterThan(1_000);
  }, 120_000);

  test('bench:sign-in signs in while others read, and is refused', async () => {
    const rows = await runBench('sign-in', ['--quick']);
    for (const measured of [
      'sign-ins a second',
      'catalogue read, in the storm (ms)',
      'refusal, account that exists (ms)',
    ]) {
      expect(rows[measured]?.['median']).toBeGreaterThan(0);
    }
  }, 60_000);

  test('bench:import exports what it imported', async () => {
    const rows = await runBench('import', ['--rows', '300']);
    expect(Object.keys(rows)).toEqual(['imported', 'imported again', 'exported']);
    for (const figures of Object.values(rows)) {
      for (const figure of ['rows/s', 'peak MiB, command', 'peak MiB, product'])
        expect(figures[figure]).toBeGreaterThan(0);
    }
  }, 120_000);

  test('bench:live-loss finds that nothing was missed', async () => {
    const rows = await runBench('live-loss', ['--clients', '12', '--kills', '1', '--reloads', '1', '--seconds', '60']);
    expect(rows['messages lost']).toEqual({ value: 0 });
    expect(rows['reloads of the supergraph']).toEqual({ value: 1 });
    expect(rows['events that happened']?.['value']).toBeGreaterThan(0);
    expect(rows['messages that clients got']?.['value']).toBeGreaterThan(0);
  }, 180_000);
});

// Without example data, which take longer than its start.
test('bench:startup starts a shop twice, and reads its memory and connections', async () => {
  const rows = await runBench('startup', ['--quick'], 'own', { SEED: 'false' });
  expect(rows['cold start']?.['seconds']).toBeGreaterThan(0);
  expect(rows['warm start, median of 1']?.['seconds']).toBeGreaterThan(0);
  expect(rows['memory of gateway']?.['MiB']).toBeGreaterThan(0);
  expect(rows['connections to PostgreSQL']?.['count']).toBeGreaterThan(0);
}, 180_000);
