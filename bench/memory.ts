/**
 * What the gateway remembers of a great many different operations: a million requests of 10,000 operations, some asked
 * often and some seldom, on things of which there are 100. Ends with 1 when memory still grows in the second half.
 * `--requests N` for another number.
 */
import { readCommandLine, wholeNumber } from './command-line.ts';
import { noRateLimit, startSouk } from './gateway/contenders/souk.ts';
import { graphNamed } from './gateway/graphs.ts';
import { runLoad } from './gateway/load.ts';
import { startTestbed } from './gateway/testbed.ts';
import { residentMemoryOf } from './process-figures.ts';
import { publish, type Report } from './report.ts';

const { requests: wanted } = readCommandLine({ requests: { type: 'string', default: '1000000' } });
const requests = wholeNumber('requests', wanted);
const operations = 10_000;
const things = 100;
const samples = 20;
/** How much more than in the first half the process may hold in the second. */
const tolerance = 1.1;

const fields = ['sku', 'title', 'price { minor currency }', 'product { id title }', 'available', 'inStock'];
const queries = Array.from({ length: operations }, (_, index) => {
  const selection = fields.filter((_field, bit) => (((index % 63) + 1) >> bit) & 1).join(' ');
  return `query Operation${index}($id: ID!) { a${index}: variant(id: $id) { id ${selection} } }`;
});

await using testbed = await startTestbed(graphNamed('shop'));
await using gateway = await startSouk(testbed, 'souk', noRateLimit);
const memory: { requests: number; now: number; peak: number; perSecond: number }[] = [];
const random = createRandom();
const asked = new Set<number>();
for (let sample = 1; sample <= samples; sample++) {
  let left = Math.round(requests / samples);
  const { faults, seconds } = await runLoad({
    url: gateway.url,
    connections: 16,
    next: () => (left-- > 0 ? nextBody() : undefined),
    findFault: (status, body) =>
      status === 200 && !body.includes('"errors"') ? undefined : `${status}: ${body.toString().slice(0, 300)}`,
  });
  if (faults.length > 0) throw new Error(`${faults.length} requests failed, the first of them: ${faults[0]}`);
  const total = Math.round((requests / samples) * sample);
  const perSecond = requests / samples / seconds;
  memory.push({ requests: total, ...residentMemoryOf(gateway.process.pid), perSecond });
  console.log(`${total} requests, ${asked.size} operations: ${Math.round(memory.at(-1)?.now ?? 0)} MiB`);
}

const rows: Report['rows'] = {};
for (const { requests: count, now, peak, perSecond } of memory) {
  rows[`after ${count}`] = {
    'RSS MiB': Math.round(now),
    'peak MiB': Math.round(peak),
    'requests/s': Math.round(perSecond),
  };
}
publish({ title: `Memory of the gateway under ${asked.size} different operations`, rows });

const highest = (part: typeof memory) => Math.max(...part.map(({ now }) => now));
const [first, second] = [highest(memory.slice(0, samples / 2)), highest(memory.slice(samples / 2))];
if (second > first * tolerance) {
  console.error(`It grows: ${Math.round(first)} MiB in the first half, ${Math.round(second)} MiB in the second.`);
  process.exitCode = 1;
}

function nextBody(): string {
  // Few operations are asked often: the hundredth part of them by every fifth request.
  const index = Math.floor(operations * random() ** 3);
  asked.add(index);
  return JSON.stringify({ query: queries[index], variables: { id: `variant-${Math.floor(things * random())}` } });
}

/** Numbers in [0, 1), the same in every run: the generator of Park and Miller. */
function createRandom(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
