/**
 * What clients feel when the supergraph changes: 200 versions, one after the other, while requests arrive at a steady
 * rate and a live query is open. Ends with 1 when a request or the live query is lost. `--reloads N`, `--calm N` seconds before.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { noRateLimit, startSouk } from './gateway/contenders/souk.ts';
import { followOrder } from './gateway/follow-order.ts';
import { graphNamed } from './gateway/graphs.ts';
import { operationBody } from './gateway/operation-body.ts';
import { runPacedLoad } from './gateway/paced-load.ts';
import { startTestbed } from './gateway/testbed.ts';
import { residentMemoryOf } from './process-figures.ts';
import { publish } from './report.ts';
import { percentile } from './statistics.ts';

const { reloads: wanted, calm: calmSeconds } = readCommandLine({
  reloads: { type: 'string', default: '200' },
  calm: { type: 'string', default: '10' },
});
const reloads = wholeNumber('reloads', wanted);
const perSecond = 100;
/** Length of the measurement before the first reload, in milliseconds. */
const calm = wholeNumber('calm', calmSeconds) * 1_000;
/** Longest wait for a version to be served, in milliseconds. */
const stallTimeout = 30_000;

await using testbed = await startTestbed(graphNamed('shop'));
await using gateway = await startSouk(testbed, 'souk', { ...noRateLimit, CACHE: 'off', INTROSPECTION: 'true' });
await using live = await followOrder(gateway, 'order-1');
const bodies = Object.values(testbed.graph.operations).map(operationBody);

await load(() => delay(calm)); // warms everything up
const before = await load(() => delay(calm));
const memoryBefore = residentMemoryOf(gateway.process.pid).now;
const during = await load(async () => {
  for (let version = 1; version <= reloads; version++) {
    testbed.describe(`Version ${version}.`);
    await untilServed(`Version ${version}.`);
  }
});
await live.sees('after the last reload');

const summary = ({ milliseconds, faults, seconds }: Awaited<ReturnType<typeof load>>) => ({
  seconds: Math.round(seconds),
  requests: milliseconds.length + faults.length,
  lost: faults.length,
  'p50 ms': Math.round(percentile(milliseconds, 0.5) * 10) / 10,
  'p99 ms': Math.round(percentile(milliseconds, 0.99) * 10) / 10,
});
publish({
  title: `${reloads} reloads of the supergraph at ${perSecond} requests/s; the live query was kept`,
  rows: {
    'before the reloads': { ...summary(before), 'RSS MiB': Math.round(memoryBefore) },
    'during the reloads': { ...summary(during), 'RSS MiB': Math.round(residentMemoryOf(gateway.process.pid).now) },
  },
});
if (during.faults.length > 0) {
  console.error(`The first request that was lost: ${during.faults[0]}`);
  process.exitCode = 1;
}

/** Requests at a steady rate for as long as something takes. */
async function load(something: () => Promise<unknown>) {
  const ending = new AbortController();
  let asked = 0;
  const loaded = runPacedLoad({
    url: gateway.url,
    next: () => bodies[asked++ % bodies.length] ?? '',
    perSecond,
    signal: ending.signal,
    findFault: (status, body) =>
      status === 200 && !body.includes('"errors"') ? undefined : `${status}: ${body.toString().slice(0, 300)}`,
  });
  try {
    await something();
  } finally {
    ending.abort();
  }
  return loaded;
}

async function untilServed(version: string): Promise<void> {
  const deadline = Date.now() + stallTimeout;
  const body = '{"query":"{ __type(name: \\"Query\\") { description } }"}';
  while (Date.now() < deadline) {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if ((await response.text()).includes(`"${version}"`)) return;
    await delay(20);
  }
  throw new Error(`${version} was not served in ${stallTimeout / 1_000} s:\n${gateway.process.log()}`);
}
