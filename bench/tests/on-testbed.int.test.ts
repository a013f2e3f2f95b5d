import { describe, expect, test } from '@jest/globals';
import { runBench } from './run-bench.ts';

// Each ends with 1, so that its run throws, when what it measures does not hold.
describe('on subgraphs that answer from memory', () => {
  test('bench:hostile finds that hostile inputs are refused', async () => {
    const rows = await runBench('hostile', ['--only', 'twice']);
    expect(rows['WebSocket: the same id twice']).toMatchObject({ status: 4409 });
    expect(rows['WebSocket: connection_init twice']).toMatchObject({ status: 4429 });
    expect(rows['memory of the gateway']).toBeDefined();
  }, 120_000);

  test('bench:memory asks as often as it is told to, and different things', async () => {
    const rows = await runBench('memory', ['--requests', '400']);
    expect(Object.keys(rows)).toHaveLength(20);
    expect(rows['after 400']?.['RSS MiB']).toBeGreaterThan(0);
  }, 120_000);

  test('bench:reload loses neither requests nor the live query', async () => {
    const rows = await runBench('reload', ['--reloads', '2', '--calm', '1']);
    expect(rows['before the reloads']).toMatchObject({ lost: 0 });
    expect(rows['during the reloads']).toMatchObject({ lost: 0 });
    expect(rows['during the reloads']?.['requests']).toBeGreaterThan(0);
  }, 120_000);

  test('bench:outage finds that operations which do not touch the subgraph go on', async () => {
    const rows = await runBench('outage', ['--rounds', '1', '--seconds', '1', '--timeout', '500']);
    for (const state of ['healthy', 'stopped', 'answers after 30 s']) {
      expect(rows[`${state}: operations that do not touch it`]).toMatchObject({ failed: 0 });
      expect(rows[`${state}: operations that do`]).toMatchObject({ failed: 0 });
    }
  }, 120_000);
});
