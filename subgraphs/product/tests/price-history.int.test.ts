import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lowestPriorPrice } from '#packages/pricing/lowest-prior-price.ts';
import { priceSteps } from '#packages/pricing/price-timeline.ts';
import { findPriceHistories } from '../store/price-changes.ts';
import { findListHistories } from '../store/price-list-changes.ts';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
let variantId: string;
beforeAll(async () => {
  shop = await startTestPrices();
  const { variantIds } = await shop.aProduct(1_000);
  variantId = variantIds[0] ?? '';
});
afterAll(async () => shop[Symbol.asyncDispose]());

const market = { id: randomUUID(), currency: 'EUR' };
const lists = [randomUUID(), randomUUID()];
const time = (tick: number) => new Date(tick);

const changes = fc.array(
  fc.record({
    after: fc.nat({ max: 3 }),
    what: fc.oneof(
      fc.record({ currency: fc.constantFrom('EUR', 'USD'), minor: fc.option(fc.integer({ min: 1, max: 9 })) }),
      fc.record({ list: fc.constantFrom(...lists), minor: fc.option(fc.integer({ min: 1, max: 9 })) }),
      fc.record({
        list: fc.constantFrom(...lists),
        adjusted: fc.option(fc.constant(null)),
        priority: fc.nat({ max: 2 }),
      }),
    ),
  }),
  { maxLength: 25 },
);
type Change = (typeof changes extends fc.Arbitrary<infer Drawn> ? Drawn : never)[number]['what'];

/** Writes what happened, each change so long after the one before; resolves to when the last one was. */
async function write(drawn: readonly { after: number; what: Change }[]): Promise<number> {
  const { prisma } = shop.dependencies.database;
  await prisma.$executeRaw`TRUNCATE price_change, price_list_change`;
  const versions = new Map<string, number>();
  let now = 100;
  for (const { after, what } of drawn) {
    now += after;
    const at = time(now);
    if ('priority' in what) {
      const version = (versions.get(what.list) ?? 0) + 1;
      versions.set(what.list, version);
      const span = { startsAt: null, endsAt: null, marketIds: [market.id], customerGroups: [] };
      const state = {
        ...span,
        id: what.list,
        name: 'A list',
        currency: 'EUR',
        priority: what.priority,
        adjustment: null,
      };
      await prisma.$executeRaw`
        INSERT INTO price_list_change (price_list_id, version, currency, state, at)
        VALUES (${what.list}::uuid, ${version}, 'EUR', ${JSON.stringify(state)}::jsonb, ${at})`;
    } else {
      const [currency, list] = 'list' in what ? ['EUR', what.list] : [what.currency, null];
      await prisma.$executeRaw`
        INSERT INTO price_change (variant_id, currency, price_list_id, min_quantity, price, at)
        VALUES (${variantId}::uuid, ${currency}, ${list}::uuid, ${list && 1}::int, ${what.minor}::bigint, ${at})`;
    }
  }
  return now;
}

/** The lowest price of a history of which so many changes are read one by one. */
async function lowest(most: number, now: number, period: number): Promise<number | null | 'unknown'> {
  const { prisma } = shop.dependencies.database;
  const [ofVariant] = await findPriceHistories(prisma, [{ variantId, currency: 'EUR' }], most);
  const [ofLists] = await findListHistories(prisma, ['EUR'], most);
  const known = ofVariant?.changes ?? [];
  const prices = known.filter(({ priceListId }) => priceListId === null);
  const entries = known.flatMap(({ priceListId, minQuantity, ...change }) =>
    priceListId === null || minQuantity === null ? [] : [{ ...change, priceListId, minQuantity }],
  );
  const at = time(now);
  const steps = priceSteps({ prices, entries, lists: ofLists?.changes ?? [] }, { market, currency: 'EUR', at });
  const since = Math.max(ofVariant?.since?.getTime() ?? 0, ofLists?.since?.getTime() ?? 0);
  return lowestPriorPrice(steps, at, { period, knownSince: since > 0 ? time(since) : null });
}

test('a history of which only the latest changes are read gives the answer of the whole one, or says that it does not know', async () => {
  const counts = { told: 0, unknown: 0 };
  await fc.assert(
    fc.asyncProperty(changes, fc.integer({ min: 1, max: 8 }), fc.nat({ max: 12 }), async (drawn, most, period) => {
      const now = await write(drawn);
      const told = await lowest(most, now, period);
      const whole = await lowest(1_000, now, period);
      expect(whole).not.toBe('unknown');
      counts[told === 'unknown' ? 'unknown' : 'told']++;
      if (told !== 'unknown') expect(told).toBe(whole);
    }),
    { numRuns: 150 },
  );
  expect(counts.told).toBeGreaterThan(40);
  expect(counts.unknown).toBeGreaterThan(10);
});
