import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addCacheMetrics } from '../cache/cache-metrics.ts';
import type { CacheStatistics } from '../cache/entity-cache.ts';
import { addCausalityMetrics } from '../causality/causality-metrics.ts';
import { environmentSchema } from '../environment.ts';
import { addGauges, createMetrics } from '../http/metrics.ts';

const readme = readFileSync(`${import.meta.dirname}/../README.md`, 'utf8');

/** The first two cells of each row of the table under a heading. */
function tableUnder(heading: string): [name: string, second: string][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `(\w+)` +\| ([^|]*?) +\|/gm) ?? [];
  return [...rows].map(([, name = '', second = '']) => [name, second]);
}

describe('the table of variables', () => {
  const table = tableUnder('Environment');
  const needed = { NATS_URL: 'nats://broker', JWKS_URL: 'http://auth/keys', IDENTITY_PRIVATE_KEY: '{"kty":"OKP"}' };
  const defaults = environmentSchema.parse(needed);

  test('has each that is read, and no other', () => {
    expect(table.map(([name]) => name).toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  test.each(table)('has the default of %s: %s', (name, written) => {
    const value = defaults[name as keyof typeof defaults];
    if (written === 'needed') return expect(needed).toHaveProperty(name);
    if (written === 'none') return expect(value).toBeUndefined();
    const given = environmentSchema.parse({ ...needed, [name]: /^`(.+)`$/.exec(written)?.[1] ?? written });
    expect(value).toBeDefined();
    expect(given[name as keyof typeof given]).toEqual(value);
  });
});

test('the table of metrics has each that is served, and no other', () => {
  const metrics = createMetrics();
  addGauges(metrics, {} as Parameters<typeof addGauges>[1]);
  addCacheMetrics(metrics.registry, {} as CacheStatistics);
  addCausalityMetrics(metrics.registry);
  const served = metrics.registry.getMetricsAsArray().map(({ name }) => name);
  expect(
    tableUnder('Metrics')
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(served.filter((name) => name.startsWith('souk_')).toSorted());
});
