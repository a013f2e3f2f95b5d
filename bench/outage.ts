/**
 * What operations feel of an outage that does not concern them: one subgraph is stopped, then answers only after 30 s,
 * while requests arrive at a steady rate; healthy spans and outages take turns. Ends with 1 when an operation fails that
 * does not touch the subgraph, or one that does is not answered with the rest of its data. `--quick` is less exact,
 * `--rounds N`, `--seconds N` of a span, `--timeout MS` of the gateway.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { noRateLimit, startSouk } from './gateway/contenders/souk.ts';
import { graphNamed } from './gateway/graphs.ts';
import type { LoadResult } from './gateway/load.ts';
import { runPacedLoad } from './gateway/paced-load.ts';
import { startTestbed } from './gateway/testbed.ts';
import { publish, type Report } from './report.ts';
import { percentile } from './statistics.ts';

const { quick, timeout, ...wanted } = readCommandLine({
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  timeout: { type: 'string', default: '10000' },
});
const rounds = wholeNumber('rounds', wanted.rounds ?? (quick ? '2' : '4'));
/** Length of each span, in milliseconds. */
const span = wholeNumber('seconds', wanted.seconds ?? (quick ? '5' : '12')) * 1_000;
/** Requests a second that touch the subgraph, and that do not. */
const rates = { touching: 40, others: 150 };

const slowness = 30_000;
/** Longest wait for the gateway to ask a subgraph again that has recovered. */
const recoveryLimit = 60_000;

const touching = JSON.stringify({ query: '{ variants(first: 5) { id sku available } }' });
const others = [
  '{ variants(first: 5) { id sku title price { minor } } }',
  '{ orders(first: 5) { id number lines { quantity variant { id sku } } } }',
].map((query) => JSON.stringify({ query }));

await using testbed = await startTestbed(graphNamed('shop'));
const { inventory } = testbed.subgraphs;
if (!inventory) throw new Error('there is nothing to stop');
// Without the cache, or there would be nothing to ask subgraphs.
await using gateway = await startSouk(testbed, 'souk', { ...noRateLimit, CACHE: 'off', SUBGRAPH_TIMEOUT_MS: timeout });

const healthy = createSpans(isWhole);
const stopped = createSpans(isPartial);
const slow = createSpans(isPartial);
await createSpans(isWhole).add(); // warms everything up
for (let round = 0; round < rounds; round++) {
  await healthy.add();
  await inventory.kill();
  await stopped.add();
  await inventory.restart();
  await untilWhole();
  await healthy.add();
  inventory.slowDown(slowness);
  await slow.add();
  inventory.slowDown(0);
  await untilWhole();
}
publish({
  title: `Operations during an outage of one subgraph; ${rates.others} requests/s that do not touch it, ${rates.touching} that do`,
  rows: { ...healthy.rows('healthy'), ...stopped.rows('stopped'), ...slow.rows(`answers after ${slowness / 1_000} s`) },
});
const faults = [healthy, stopped, slow].flatMap((spans) => spans.faults());
if (faults.length > 0) {
  console.error(`${faults.length} requests failed, the first of them: ${faults[0]}`);
  process.exitCode = 1;
}

/** Measurements of one state of the subgraph, and what is asked of operations that touch it. */
function createSpans(expected: (status: number, body: Buffer) => boolean) {
  const results: Record<keyof typeof rates, LoadResult[]> = { touching: [], others: [] };
  const findFault = (isGood: typeof expected) => (status: number, body: Buffer) =>
    isGood(status, body) ? undefined : `${status}: ${body.toString().slice(0, 300)}`;
  let asked = 0;
  const summary = (of: keyof typeof rates) => {
    const milliseconds = results[of].flatMap((result) => result.milliseconds);
    const at = (share: number) => Math.round(percentile(milliseconds, share) * 10) / 10;
    const failed = results[of].reduce((sum, result) => sum + result.faults.length, 0);
    return { requests: milliseconds.length + failed, failed, 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
  };
  return {
    async add() {
      const ending = new AbortController();
      const loads = Promise.all([
        runPacedLoad({
          url: gateway.url,
          next: () => others[asked++ % others.length] ?? '',
          perSecond: rates.others,
          signal: ending.signal,
          findFault: findFault(isWhole),
        }),
        runPacedLoad({
          url: gateway.url,
          next: () => touching,
          perSecond: rates.touching,
          signal: ending.signal,
          findFault: findFault(expected),
        }),
      ]);
      await delay(span);
      ending.abort();
      const [untouched, touched] = await loads;
      results.others.push(untouched);
      results.touching.push(touched);
    },
    faults: () => [...results.others, ...results.touching].flatMap((result) => result.faults),
    rows(name: string): Report['rows'] {
      const ofOthers = summary('others');
      const ratio = Math.round((ofOthers['p99 ms'] / healthy.p99()) * 100) / 100;
      return {
        [`${name}: operations that do not touch it`]: { ...ofOthers, 'p99 ÷ healthy': ratio },
        [`${name}: operations that do`]: summary('touching'),
      };
    },
    p99: () => summary('others')['p99 ms'],
  };
}

function isWhole(status: number, body: Buffer): boolean {
  return status === 200 && !body.includes('"errors"');
}

/** Everything but what the subgraph owns, and an error that names it. */
function isPartial(status: number, body: Buffer): boolean {
  if (status !== 200) return false;
  const { data, errors } = JSON.parse(body.toString());
  const unavailable = errors?.every(
    (error: { extensions: Record<string, unknown> }) => error.extensions['code'] === 'SERVICE_UNAVAILABLE',
  );
  return unavailable === true && data?.variants?.length === 5 && data.variants[0].available === null;
}

async function untilWhole(): Promise<void> {
  const deadline = Date.now() + recoveryLimit;
  while (Date.now() < deadline) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(gateway.url, { method: 'POST', headers, body: touching });
    if (isWhole(response.status, Buffer.from(await response.arrayBuffer()))) return;
    await delay(100);
  }
  throw new Error(`the gateway did not ask the recovered subgraph for ${recoveryLimit / 1_000} s`);
}
