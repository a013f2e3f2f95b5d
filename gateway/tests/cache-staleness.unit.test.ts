import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openCachedShop } from './cached-shop.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const operations = [
  'query ($slug: String!) { item(slug: $slug) { title parts { id price available } } }',
  '{ items(below: 1500) { id title parts { id price } } }',
  '{ items { parts { item { title } price } } }',
  '{ things { __typename ... on Item { id title } ... on Part { id price } } }',
  '{ partsInStock { id price available } }',
];
const popular = '{ item(slug: "mug") { title parts { id price available } } }';
const slugs = ['mug', 'bowl', 'jar'];
const partIds = ['p1', 'p2', 'p3'];
const turn = () => setImmediate();

/** Lets each answer of a subgraph, and each of its events, take a random number of sending. */
async function wait(random: SeededRandom, most: number): Promise<void> {
  for (let left = random.below(most); left > 0; left--) await turn();
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no read tells less than events told before it, however reads, changes and events lie (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const opened = openCachedShop({ limit: random.chance(50) ? 30_000 : 2 ** 20 });
    const { shop, cache, gate } = opened;
    const plain = openCachedShop({ shop });
    plain.cache.bypass(true);
    /** Each value is the number of its change: those that events have told of, by what they are of. */
    let changes = 1_000;
    const noticed = new Map<string, number>();
    let stale = 0;

    const change = async () => {
      await wait(random, 10);
      const number = ++changes;
      const id = random.pick(partIds);
      const kind = random.pick(['price', 'stock', 'title', 'created'] as const);
      const tell: { name: string; notice: () => void }[] = [];
      if (kind === 'price') {
        shop.prices.set(id, number);
        const item = [...shop.items].find(([, { parts }]) => parts.includes(id))?.[0] ?? '';
        tell.push({ name: `price ${id}`, notice: () => opened.itemChanged(item) });
      } else if (kind === 'stock') {
        shop.available.set(id, number);
        tell.push({ name: `stock ${id}`, notice: () => opened.stockChanged(id) });
      } else if (kind === 'title') {
        const item = shop.items.get('i1');
        if (item) shop.items.set('i1', { ...item, title: `title ${number}` });
        tell.push({ name: 'title', notice: () => opened.itemChanged('i1') });
      } else if (!shop.items.has('i3')) {
        shop.items.set('i3', { slug: 'jar', title: 'Jar', parts: [] });
        tell.push({ name: 'jar', notice: () => opened.itemChanged('i3', 'created') });
      }
      await wait(random, 8);
      for (const { name, notice } of tell) {
        notice();
        noticed.set(name, Math.max(noticed.get(name) ?? 0, number));
      }
    };

    const read = async () => {
      await wait(random, 10);
      const since = new Map(noticed);
      // One is asked for by many, who wait for one another.
      const operation = random.chance(50) ? popular : random.pick(operations);
      const variables = operation.includes('$slug') ? { slug: random.pick(slugs) } : {};
      const plan = opened.plan(operation);
      const key = JSON.stringify(variables);
      let body = cache.responses.get(plan, key);
      if (body === undefined) {
        const scope = cache.responses.begin(plan);
        body = JSON.stringify(await opened.run(operation, variables, scope?.fetch));
        scope?.store(key, body);
      }
      stale += countStale(body, since);
    };

    for (let round = 0; round < 400; round++) {
      gate.afterRead = () => wait(random, 10);
      const work = Array.from({ length: 1 + random.below(8) }, () => (random.chance(20) ? change() : read()));
      if (random.chance(3)) for (const on of [true, false]) cache.bypass(on);
      await Promise.all(work);
      // Now that all events are told, what is remembered is what is so.
      gate.afterRead = null;
      const operation = random.pick(operations);
      const variables = operation.includes('$slug') ? { slug: random.pick(slugs) } : {};
      expect(await opened.run(operation, variables)).toEqual(await plain.run(operation, variables));
    }
    expect(stale).toBe(0);
    const { store, fetches } = cache.statistics;
    expect(fetches.hits).toBeGreaterThan(0);
    expect(store.refused).toBeGreaterThan(0);
  },
  60_000,
);

/** How many values in an answer are older than the newest an event told of before it was asked for. */
function countStale(body: string, noticed: ReadonlyMap<string, number>): number {
  let stale = 0;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { id, price, available, title } = value as Record<string, unknown>;
    if (Number(price) < (noticed.get(`price ${id}`) ?? 0)) stale++;
    if (Number(available) < (noticed.get(`stock ${id}`) ?? 0)) stale++;
    const told = /^(?:title (\d+)|Mug)$/.exec(String(title));
    if (told && Number(told[1] ?? 0) < (noticed.get('title') ?? 0)) stale++;
    for (const inner of Object.values(value)) look(inner);
  };
  look(JSON.parse(body));
  return stale;
}
