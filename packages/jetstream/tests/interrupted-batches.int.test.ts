import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnyEvent, defineEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { type Fate, type MortalProcess, openMortalProcess } from '#packages/test-database/mortal-process.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { createFailureHandling } from '../handle-failures.ts';
import { on } from '../handler.ts';
import { createOrderedProcessor } from '../ordered-processor.ts';
import { RetryLater } from '../retry-later.ts';
import { FakeBroker, type Receiver } from './deliveries/fake-broker.ts';
import { logger, type Messaging, noted, openMessaging, until } from './messaging-fixture.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 5);

const kinds = {
  single: defineEvent('note.single', 1, noted.data),
  many: defineEvent('note.many', 1, noted.data),
  prepared: defineEvent('note.prepared', 1, noted.data),
  ignored: defineEvent('note.ignored', 1, noted.data),
};

/** What its handler does about an event. */
type Temper = 'does well' | 'fails twice' | 'comes later' | 'always fails';

interface Plan {
  /** By aggregate, its events. */
  aggregates: { kind: keyof typeof kinds; temper: Temper; copies: number }[][];
  seed: number;
  /** How often, of ten thousand times before and after a statement. */
  rates: Record<Exclude<Fate, 'nothing'>, number>;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  aggregates: fc.array(
    fc.array(
      fc.record({
        kind: fc.constantFrom('single', 'many', 'many', 'prepared', 'ignored'),
        temper: fc.constantFrom(...Array(12).fill('does well'), 'fails twice', 'comes later', 'always fails'),
        copies: fc.constantFrom(1, 1, 1, 2),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 4, maxLength: 16 },
  ),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  rates: fc.record({
    error: fc.constantFrom(0, 20, 100),
    conflict: fc.constantFrom(0, 100, 300),
    cut: fc.constantFrom(0, 50, 200),
    kill: fc.constantFrom(0, 50, 200),
  }),
});

let messaging: Messaging;
beforeAll(async () => {
  messaging = await openMessaging();
});
afterAll(() => messaging.close());

/** How often each thing has happened, to see that the plans were worth something. */
const happened = new Map<string, number>();
const count = (what: string, times = 1) => happened.set(what, (happened.get(what) ?? 0) + times);

const textOf = ({ data }: AnyEvent) => (data as { text: string }).text;

/** Makes the events of a plan. */
function eventsOf({ aggregates }: Plan, run: string) {
  return aggregates.map((planned, aggregate) =>
    planned.map(({ kind, temper, copies }, index) => {
      const event: AnyEvent = {
        id: uuidv7(),
        type: kinds[kind].type,
        version: 1,
        aggregateType: 'note',
        aggregateId: `${run}-${aggregate}`,
        aggregateVersion: index + 1,
        occurredAt: new Date().toISOString(),
        correlationId: 'test',
        causationId: null,
        actor: { type: 'system', id: 'test' },
        data: { text: `${run} ${aggregate} ${index + 1}` },
      };
      return { event, kind, temper: kind === 'ignored' ? ('does well' as const) : temper, copies };
    }),
  );
}

/** Has two processes take the events of a plan, through all that happens to them, until every one has taken effect. */
async function carryOut(plan: Plan): Promise<void> {
  const run = uuidv7();
  const random = seededRandom(plan.seed);
  const aggregates = eventsOf(plan, run);
  const all = aggregates.flat();
  const tempers = new Map(all.map(({ event, temper }) => [event.id, temper]));
  const tries = new Map<string, number>();
  const running = new Map<MortalProcess, Receiver>();
  const opened: MortalProcess[] = [];
  const broker = new FakeBroker(random, () => [...running.values()]);
  let isMended = false;
  let isOver = false;
  // It ends: an event that fails eight times by accident would rightly be given up, and one that always fails has to do so eight
  // times in a process that lives.
  const left = { error: 7, conflict: 60, cut: 30, kill: 12 };

  const drawFate = (): Fate => {
    if (isOver) return 'nothing';
    let place = random() * 10_000;
    for (const fate of ['error', 'conflict', 'cut', 'kill'] as const) {
      place -= plan.rates[fate];
      if (place >= 0) continue;
      if (left[fate]-- <= 0) return 'nothing';
      count(fate);
      return fate;
    }
    return 'nothing';
  };

  const react = ({ id }: AnyEvent) => {
    const tried = (tries.get(id) ?? 0) + 1;
    tries.set(id, tried);
    const temper = tempers.get(id);
    if (temper === 'always fails' && !isMended) throw new Error('it always fails');
    if (temper === 'fails twice' && tried <= 2) throw new Error('not yet');
    if (temper === 'comes later' && tried <= 2) throw new RetryLater(1, 'not yet');
  };
  const write = async (events: readonly AnyEvent[], tx: Sql) => {
    await tx.$executeRawUnsafe('INSERT INTO taken_note (text) SELECT unnest($1::text[])', events.map(textOf));
    for (const event of events) react(event);
    count(events.length > 1 ? 'applied together' : 'applied alone', events.length);
  };
  const handlers = [
    on(kinds.single, { apply: (event, tx: Sql) => write([event], tx) }),
    on(kinds.many, {
      applyAll: (batch, tx: Sql) =>
        write(
          batch.map(({ event }) => event),
          tx,
        ),
    }),
    on(kinds.prepared, {
      async prepare(event) {
        await delay(random() * 5);
        return event.data.text;
      },
      async applyAll(batch, tx: Sql) {
        for (const { event, prepared } of batch) expect(prepared).toBe(event.data.text);
        await write(
          batch.map(({ event }) => event),
          tx,
        );
      },
    }),
  ];

  const start = () => {
    const mortal = openMortalProcess(messaging.databaseUrl, drawFate);
    const { sql, transact, death: stopping } = mortal;
    const consumer = 'test-note';
    const failures = createFailureHandling({ broker: broker.broker, consumer, logger, firstRetry: 1, stopping });
    const process = createOrderedProcessor({
      consumer,
      concurrency: 4,
      failures,
      logger,
      stopping,
      sql,
      transact,
      handlers,
    });
    opened.push(mortal);
    running.set(mortal, { process, gone: stopping });
    stopping.addEventListener('abort', () => {
      running.delete(mortal);
      if (!isOver) start();
    });
  };
  start();
  start();

  const publications = all.flatMap(({ event, copies }) => Array.from({ length: copies }, () => event));
  // Mostly as they were written; some overtake others.
  const places = publications.map((_, index) => index + random() * (random() < 0.2 ? 40 : 1));
  for (const index of [...places.keys()].sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0))) {
    const event = publications[index];
    if (event) broker.publish(event);
    if (random() < 0.2) await delay(random() * 5);
  }
  const givenUp = aggregates.flatMap((events) => events.find(({ temper }) => temper === 'always fails')?.event ?? []);
  await until(() => {
    const letters = new Set(broker.deadLetters.map(({ id }) => id));
    const isStuck = ({ aggregateId, aggregateVersion }: AnyEvent) =>
      givenUp.some((one) => one.aggregateId === aggregateId && one.aggregateVersion < aggregateVersion);
    return givenUp.every(({ id }) => letters.has(id)) && [...broker.open].every(({ event }) => isStuck(event));
  });

  // Whoever sends dead letters again has mended what was at fault. By accident one may be given up once more.
  isMended = true;
  let sentAgain = 0;
  await until(() => {
    const letters = broker.deadLetters.slice(sentAgain);
    sentAgain += letters.length;
    for (const event of letters) broker.publish(event);
    return broker.open.size === 0;
  });
  isOver = true;
  for (const mortal of opened) mortal.kill();
  await Promise.all(opened.map((mortal) => mortal.close()));

  expect(new Set(broker.deadLetters.map(({ id }) => id))).toEqual(new Set(givenUp.map(({ id }) => id)));
  const { rows } = await messaging.pool.query<{ text: string }>(
    'SELECT text FROM taken_note WHERE text LIKE $1 ORDER BY position',
    [`${run} %`],
  );
  const taken = Map.groupBy(rows, ({ text }) => text.split(' ')[1]);
  for (const [index, events] of aggregates.entries()) {
    const expected = events.filter(({ kind }) => kind !== 'ignored').map(({ event }) => textOf(event));
    expect((taken.get(String(index)) ?? []).map(({ text }) => text)).toEqual(expected);
  }
  const positions = await messaging.pool.query<{ version: number }>(
    'SELECT version FROM inbox_position WHERE aggregate_id LIKE $1',
    [`${run}-%`],
  );
  expect(positions.rows.map(({ version }) => version).sort()).toEqual(aggregates.map(({ length }) => length).sort());
  count('events', all.length);
}

test('every event takes effect once and in its turn, whatever happens between two statements', async () => {
  await fc.assert(fc.asyncProperty(plans, carryOut), { numRuns, endOnFailure: true });
  expect(happened.get('applied together')).toBeGreaterThan(0);
  if (numRuns > 5) console.log(Object.fromEntries(happened));
}, 600_000);
