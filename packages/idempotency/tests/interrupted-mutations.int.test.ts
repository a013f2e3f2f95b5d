import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CommittedEvents, collectCommitted } from '#packages/causality/committed-events.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isOutage } from '#packages/sql/retryable-errors.ts';
import { type ByFate, runMortalProcesses } from '#packages/test-database/run-mortal-processes.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { createTally } from '#packages/test-database/tally.ts';
import { createBuy, openShop, type Shop, type Wish } from './a-shop.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 8);

/** One who buys. */
interface Caller {
  wish: Wish;
  key: number;
  /** Of two. */
  process: number;
  /** When, in turns of the event loop. */
  turn: number;
}

interface Plan {
  callers: Caller[];
  seed: number;
  rates: ByFate;
}

const caller: fc.Arbitrary<Caller> = fc.record({
  wish: fc.constantFrom<Wish>(...Array(6).fill('a cup'), 'a mug', 'sold out', 'too much'),
  // Some are used again and again.
  key: fc.oneof(fc.nat(5), fc.nat(100), fc.nat(100)),
  process: fc.nat(1),
  turn: fc.oneof(fc.constant(0), fc.nat(40)),
});
const noRates = { error: 0, conflict: 0, cut: 0, kill: 0 };
const plans: fc.Arbitrary<Plan> = fc.record({
  callers: fc.array(caller, { minLength: 20, maxLength: 120 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  rates: fc.oneof(
    { weight: 1, arbitrary: fc.constant(noRates) },
    {
      weight: 3,
      arbitrary: fc.record({
        error: fc.constantFrom(0, 100, 300),
        conflict: fc.constantFrom(0, 100, 300),
        cut: fc.constantFrom(0, 100, 300),
        kill: fc.constantFrom(0, 50, 100),
      }),
    },
  ),
});

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => shop[Symbol.asyncDispose]());

const { count, of, entries } = createTally();

type Answer = Awaited<ReturnType<ReturnType<typeof createBuy>>> | 'not taken';

/** What a caller got in the end. */
interface Bought extends Caller {
  answer: Answer;
  /** What the try that was answered would have made. */
  id: string;
  tries: number;
  committed: CommittedEvents;
}

const isNotTaken = (error: unknown) => error instanceof Error && error.message.includes('violates check constraint');

/** Has the callers of a plan buy from two processes, through all that happens to them, until each has an answer. */
async function carryOut({ callers, seed, rates }: Plan): Promise<void> {
  const run = uuidv7();
  const random = seededRandom(seed);
  const isCalm = Object.values(rates).every((rate) => rate === 0);
  const running: ReturnType<typeof createBuy>[] = [];
  await using processes = runMortalProcesses({
    connectionString: shop.databaseUrl,
    random,
    rates,
    most: { error: 30, conflict: 60, cut: 30, kill: 12 },
    onFate: count,
    start({ transact }, place) {
      running[place] = createBuy(transact, ({ length }) => count(length > 1 ? 'done together' : 'done alone', length));
    },
  });

  const keyOf = ({ key }: Caller) => `${run} ${key}`;
  const insist = async (caller: Caller): Promise<Bought> => {
    for (let turn = 0; turn < caller.turn; turn++) await new Promise(setImmediate);
    for (let tries = 1; ; tries++) {
      const id = uuidv7();
      const committed: CommittedEvents = new Map();
      // Another time through the other one.
      const buy = running[(caller.process + tries - 1) % 2] as (typeof running)[number];
      try {
        const answer = await collectCommitted(committed, () => buy(keyOf(caller), caller.wish, id));
        return { ...caller, answer, id, tries, committed };
      } catch (error) {
        expect(committed).toEqual(new Map());
        if (isNotTaken(error)) return { ...caller, answer: 'not taken', id, tries, committed };
        const known = isOutage(error) || /^(a statement failed|a conflict|killed)$/.test((error as Error).message);
        if (isCalm || !known) throw error;
        count('told of an error');
        await delay(random() * 3);
      }
    }
  };
  const bought = await Promise.all(callers.map(insist));
  await processes.end();

  const { rows: made } = await shop.pool.query<{ id: string; key: string; wish: Wish }>(
    'SELECT id, key, wish FROM purchase WHERE key LIKE $1',
    [`${run} %`],
  );
  const { rows: kept } = await shop.pool.query<{ id: string; key: string }>(
    'SELECT result_id AS id, key FROM idempotency_key WHERE key LIKE $1 ORDER BY key',
    [`${run} %`],
  );
  const { rows: events } = await shop.pool.query<{ id: string; aggregate: string; cause: string }>(
    `SELECT id, aggregate_id AS aggregate, correlation_id AS cause FROM outbox_event
     WHERE aggregate_id = ANY(SELECT id::text FROM purchase WHERE key LIKE $1) ORDER BY aggregate_id`,
    [`${run} %`],
  );
  const pending = await shop.pool.query(
    `SELECT FROM outbox_pending, unnest(positions) AS position JOIN outbox_event USING (position)
     WHERE outbox_event.aggregate_id = ANY(SELECT id::text FROM purchase WHERE key LIKE $1)`,
    [`${run} %`],
  );
  // One effect for each key that anybody could buy something with, none for others; with all that belongs to it.
  const served = new Set(bought.filter(({ wish }) => wish === 'a cup' || wish === 'a mug').map(keyOf));
  expect(made.map(({ key }) => key).sort()).toEqual([...served].sort());
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  const idAndKey = ({ id, key }: { id: string; key: string }) => ({ id, key });
  expect(kept.toSorted(byKey)).toEqual(made.map(idAndKey).toSorted(byKey));
  expect(events.map(({ aggregate }) => aggregate)).toEqual(made.map(({ id }) => id).sort());
  for (const { aggregate, cause } of events) expect(cause).toBe(`of ${aggregate}`);
  expect(pending.rowCount).toBe(made.length);

  for (const { answer, id, tries, committed, wish, ...caller } of bought) {
    const effect = made.find(({ key }) => key === keyOf({ wish, ...caller }));
    if (answer === effect?.id) expect(wish).toBe(effect.wish);
    else if (answer === 'not taken') expect(wish).toBe('too much');
    else if (typeof answer === 'object' && answer.refused === 'sold-out') expect(wish).toBe('sold out');
    else expect([answer, effect?.wish === wish]).toEqual([{ refused: 'idempotency-key-reused' }, false]);
    if (answer === 'not taken' || typeof answer === 'object') expect(committed).toEqual(new Map());
    if (typeof answer === 'object' && answer.refused === 'idempotency-key-reused') expect(effect).toBeDefined();

    const own = events.filter(({ aggregate }) => aggregate === id).map((event) => event.id);
    // What was committed but seemed to have failed was found when it was tried again: then it is told to nobody.
    if (isCalm || committed.size > 0) expect(committed).toEqual(new Map(own.length > 0 ? [['note', own]] : []));
    if (isCalm) expect(tries).toBe(1);
  }
  count('callers', bought.length);
  count('repeated', bought.filter(({ answer, id }) => typeof answer === 'string' && answer !== id).length);
}

test('every key has one effect or none and every caller the right answer, whatever happens between two statements', async () => {
  await fc.assert(fc.asyncProperty(plans, carryOut), { numRuns, endOnFailure: true });
  for (const what of ['done together', 'repeated']) expect(of(what)).toBeGreaterThan(0);
  if (numRuns > 8) console.log(entries());
}, 600_000);
