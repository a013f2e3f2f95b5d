import { expect, test } from '@jest/globals';
import { stockApollo } from '../gateway/contenders/stock-apollo.ts';
import { guild } from '../gateway/guild/guild.ts';
import { measureGraph } from '../gateway/measure-graph.ts';

// It throws when one of them cannot be started, or answers something else than the others. Hive Gateway would have to be installed.
test('bench:gateway measures gateways by the same answers', async () => {
  const rows = await measureGraph(guild, { warmUp: 16, rounds: 1, span: 0.1 }, [stockApollo]);
  expect(Object.keys(rows).map((row) => row.replace(/^Guild benchmark \(.* kB\): /, ''))).toEqual([
    'Souk, no cache',
    'Souk, with cache',
    'stock Apollo',
    'bare HTTP server',
  ]);
  for (const figures of Object.values(rows)) expect(figures['requests/s']).toBeGreaterThan(0);
}, 120_000);
