import { expect, test } from '@jest/globals';
import { guild } from '../gateway/guild/guild.ts';
import { measureGraph } from '../gateway/measure-graph.ts';

// It installs Hive Gateway if need be, and ends with an error when one of them cannot be started, or answers something else than the others.
test('bench:gateway measures every gateway by the same answers', async () => {
  const rows = await measureGraph(guild, { warmUp: 16, rounds: 1, span: 0.1 });
  expect(Object.keys(rows).map((row) => row.replace(/^Guild benchmark \(.* kB\): /, ''))).toEqual([
    'Souk, no cache',
    'Souk, with cache',
    "Souk, Apollo's executor",
    'stock Apollo',
    'Hive Gateway',
    'Hive Gateway, Rust planner',
    'bare HTTP server',
  ]);
  for (const figures of Object.values(rows)) expect(figures['requests/s']).toBeGreaterThan(0);
}, 300_000);
