/**
 * Whether the gateway ever tells less than it knows to have changed: writers change prices and stock, by mutations through
 * the gateway and behind its back, while readers read both through its cache. A read is stale when it tells an earlier
 * value than an event the gateway had seen, or a mutation it had answered, before the read was sent. In the end everything
 * that is remembered is compared with what the subgraphs say.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { stackFilePath } from '#packages/test-stack/environment.ts';
import { readMetrics } from '#packages/test-stack/read-metrics.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { demoAccounts } from '../e2e/shop/people.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { onOwnStack } from './on-own-stack.ts';
import { publish } from './report.ts';
import { post, signInAt } from './sign-in-at.ts';
import { type Kind, type ObservedValues, startObservingValues } from './staleness/observed-values.ts';
import { judge, readsOf, valuesIn } from './staleness/reads.ts';
import { type Endpoints, type Variant, write } from './staleness/write.ts';
import { summarize } from './statistics.ts';

const { quick, reads: wanted = quick ? '3000' : '120000' } = readCommandLine({
  quick: { type: 'boolean', default: false },
  reads: { type: 'string' },
});
const reads = wholeNumber('reads', wanted);
const readers = 16;
const writers = 4;
/** Longest pause of a writer between one write that was seen and the next, in milliseconds. */
const pause = 300;
/** Time between changes of stock that show how far the gateway is, in milliseconds. */
const nudgeInterval = 50;
const scopes = ['catalog:write', 'stock:write', 'stock:read'];

liftRateLimits();
await onOwnStack(measure);

async function measure(): Promise<void> {
  const { gatewayUrl, natsUrl } = testStack();
  const url = `${gatewayUrl}/graphql`;
  const staff = await signInAt(url, demoAccounts.staff);
  const through: Endpoints = { urls: { price: url, stock: url }, token: async () => staff };
  const behind = await endpointsBehind();
  const { products, variants } = await readCatalogue(url);
  const { warehouses } = await post(url, '{ warehouses { id } }', {}, staff);
  const warehouseId: string = warehouses[0].id;
  await using observed = await startObservingValues(url, natsUrl);
  await untilWatched(observed, behind, variants[0] as Variant, warehouseId);

  const before = await readMetrics(gatewayUrl);
  const operations = readsOf(products);
  const figures = { reads: 0, values: 0, stale: 0 };
  const writes: Record<string, number> = {};
  const lags: number[] = [];
  let price = 1_000_000;
  let left = reads;
  let turn = 0;

  const readAgain = async () => {
    while (left-- > 0) {
      const { body } = operations[turn++ % operations.length] as { body: string };
      const time = observed.now();
      const answer = await ask(url, body);
      const { values, stale } = judge(answer, observed, time);
      figures.reads++;
      figures.values += values;
      figures.stale += stale;
    }
  };
  const writeAgain = async (_: unknown, writer: number) => {
    for (let count = writer; left > 0; count++) {
      const isThrough = count % 3 === 0;
      const kind: Kind = count % 2 === 0 ? 'price' : 'stock';
      // Each writer has its own variants: what it wrote last is the greatest.
      const own = variants.filter((_, index) => index % writers === writer);
      const variant = own[count % own.length] as Variant;
      const value = await write(isThrough ? through : behind, kind, variant, ++price, warehouseId);
      const name = `${kind} ${isThrough ? 'through the gateway' : 'behind its back'}`;
      writes[name] = (writes[name] ?? 0) + 1;
      const writtenAt = performance.now();
      if (value === null) continue;
      if (isThrough) observed.note(kind, variant.id, value);
      else {
        // Prices have no live query of their own: changes of stock behind them push the place of the stream on.
        const nudging =
          kind === 'price' ? setInterval(() => nudge(behind, variant, warehouseId), nudgeInterval) : undefined;
        await observed.untilSeen(kind, variant.id, value).finally(() => clearInterval(nudging));
        lags.push(performance.now() - writtenAt);
      }
      await delay(Math.random() * pause);
    }
  };
  await Promise.all([...Array.from({ length: readers }, readAgain), ...Array.from({ length: writers }, writeAgain)]);
  const after = await readMetrics(gatewayUrl);
  const stored = await compareStored(url, behind, operations);

  const count = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  publish({
    title: `${figures.reads} reads by ${readers} readers while ${writers} writers change prices and stock`,
    rows: {
      'stale reads': { value: figures.stale, of: figures.reads },
      'stale values stored at the end': { value: stored.stale, of: stored.values },
      'prices and stocks read': { value: figures.values },
      ...Object.fromEntries(Object.entries(writes).map(([name, value]) => [`writes: ${name}`, { value }])),
      'events seen by the gateway': { value: observed.seen },
      'from a write to its event seen (ms)': { ...summarize(lags) },
      'whole answers from memory': { value: count('souk_cache_answer_hits_total'), of: figures.reads },
      'entities and lists from memory': { value: count('souk_cache_hits_total') },
      'entities and lists asked for': { value: count('souk_cache_misses_total') },
      'entities and lists waited for with others': { value: count('souk_cache_joined_total') },
      'entries dropped by events': { value: count('souk_cache_dropped_total') },
      'answers refused by the guard': { value: count('souk_cache_refused_total') },
    },
  });
  if (figures.stale + stored.stale > 0) throw new Error('the gateway told what it knew to have changed');
}

/** The subgraphs themselves, for somebody of the staff: the gateway learns of such writes by events only. */
async function endpointsBehind(): Promise<Endpoints> {
  const key = JSON.parse(readFileSync(join(dirname(stackFilePath()), 'secrets', 'identity-key.json'), 'utf8'));
  const minter = await createIdentityMinter(key);
  const identity = { userId: uuidv7(), sessionId: uuidv7(), roles: ['STAFF' as const], scopes };
  let minted = await minter.mint(identity);
  const { subgraphs } = testStack();
  const urlOf = (subgraph: string) => new URL('/graphql', subgraphs[subgraph]?.url).href;
  return {
    urls: { price: urlOf('product'), stock: urlOf('inventory') },
    async token() {
      if (Date.now() >= minted.renewAt) minted = await minter.mint(identity);
      return minted.token;
    },
  };
}

async function readCatalogue(url: string): Promise<{ products: string[]; variants: Variant[] }> {
  const query = '{ products(first: 20) { edges { node { slug variants { id price { currency } } } } } }';
  const { products } = await post(url, query, {});
  const nodes: { slug: string; variants: { id: string; price: { currency: string } }[] }[] = products.edges.map(
    (edge: { node: unknown }) => edge.node,
  );
  return {
    products: nodes.map(({ slug }) => slug),
    variants: nodes.flatMap(({ variants }) => variants.map(({ id, price }) => ({ id, currency: price.currency }))),
  };
}

/** Changes a stock, so that the gateway pushes something. */
async function nudge(endpoints: Endpoints, variant: Variant, warehouseId: string): Promise<void> {
  await write(endpoints, 'stock', variant, 0, warehouseId);
}

/** A subscription is not acknowledged: what tells that it is open is its first message. */
async function untilWatched(
  observed: ObservedValues,
  endpoints: Endpoints,
  variant: Variant,
  warehouseId: string,
): Promise<void> {
  for (let tries = 0; observed.seen === 0; tries++) {
    if (tries > 100) throw new Error('the gateway pushes no changes of stock');
    await nudge(endpoints, variant, warehouseId);
    await delay(50);
  }
}

async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown[] };
  if (errors?.length || !data) throw new Error(`a read was answered ${JSON.stringify(errors)}`);
  return data;
}

/** Reads everything twice, the second time from memory, when no event is under way any more, and asks the subgraphs. */
async function compareStored(url: string, behind: Endpoints, operations: ReturnType<typeof readsOf>) {
  await delay(2_000);
  let values = 0;
  let stale = 0;
  for (const { body } of operations) {
    await ask(url, body);
    const data = await ask(url, body);
    const ids = new Set<string>();
    valuesIn(data, (_kind, id) => ids.add(id));
    const representations = [...ids].map((id) => ({ __typename: 'Variant', id }));
    const entities = (selection: string) =>
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Variant { id ${selection} } } }`;
    const token = await behind.token();
    const truth = new Map<string, number>();
    for (const answer of [
      await post(behind.urls.price, entities('price { minor }'), { representations }, token),
      await post(behind.urls.stock, entities('availability { available }'), { representations }, token),
    ]) {
      valuesIn(answer, (kind, id, value) => truth.set(`${kind} ${id}`, value));
    }
    valuesIn(data, (kind, id, value) => {
      values++;
      if (truth.get(`${kind} ${id}`) !== value) stale++;
    });
  }
  return { values, stale };
}
