import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnyEvent, defineEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { createTally } from '#packages/test-database/tally.ts';
import { createFailureHandling } from '../handle-failures.ts';
import { on } from '../handler.ts';
import { createOrderedProcessor } from '../ordered-processor.ts';
import { FakeBroker } from './deliveries/fake-broker.ts';
import { makeEvent, textOf } from './deliveries/make-event.ts';
import { publishAll } from './deliveries/publish-all.ts';
import { createReactions } from './deliveries/reactions.ts';
import { type Interruptions, interruptions, patience, runReceivers } from './deliveries/run-receivers.ts';
import { createRefusals, isHopeless, type Temper, tempers } from './deliveries/temper.ts';
import { logger, type Messaging, noted, openMessaging, until } from './messaging-fixture.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 5);

const kinds = {
  single: defineEvent('note.single', 1, noted.data),
  many: defineEvent('note.many', 1, noted.data),
  prepared: defineEvent('note.prepared', 1, noted.data),
  ignored: defineEvent('note.ignored', 1, noted.data),
};

interface Plan {
  /** By aggregate, its events. */
  aggregates: { kind: keyof typeof kinds; temper: Temper; copies: number }[][];
  interruptions: Interruptions;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  aggregates: fc.array(
    fc.array(
      fc.record({
        kind: fc.constantFrom('single', 'many', 'many', 'prepared', 'ignored'),
        temper: tempers,
        copies: fc.constantFrom(1, 1, 1, 2),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 4, maxLength: 16 },
  ),
  interruptions,
});

let messaging: Messaging;
beforeAll(async () => {
  messaging = await openMessaging();
  await createRefusals(messaging.pool);
});
afterAll(() => messaging.close());

const { count, of, entries } = createTally();

/** Makes the events of a plan. */
function eventsOf({ aggregates }: Plan, run: string) {
  const now = new Date();
  return aggregates.map((planned, aggregate) =>
    planned.map(({ kind, temper, copies }, index) => {
      const event = makeEvent(kinds[kind].type, `${run}-${aggregate}`, index + 1, now);
      return { event, kind, temper: kind === 'ignored' ? ('does well' as const) : temper, copies };
    }),
  );
}

/** Has two processes take the events of a plan, through all that happens to them, until every one has taken effect. */
async function carryOut(plan: Plan): Promise<void> {
  const run = uuidv7();
  const random = seededRandom(plan.interruptions.seed);
  const aggregates = eventsOf(plan, run);
  const all = aggregates.flat();
  const reactions = createReactions(all);
  const broker = new FakeBroker(random);
  const durable = broker.durable('test');

  const write = async (events: readonly AnyEvent[], tx: Sql) => {
    await tx.$executeRawUnsafe('INSERT INTO taken_note (text) SELECT unnest($1::text[])', events.map(textOf));
    await reactions.to(events, tx);
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

  await using receivers = runReceivers({
    ...plan.interruptions,
    databaseUrl: messaging.databaseUrl,
    random,
    count,
    receive({ sql, transact, death: gone, stopping }) {
      const consumer = 'test-note';
      const failures = createFailureHandling({ broker: broker.broker, consumer, logger, firstRetry: 1, stopping });
      const around = { consumer, concurrency: 4, failures, logger, stopping };
      return durable.serve({ process: createOrderedProcessor({ ...around, sql, transact, handlers }), gone, stopping });
    },
  });
  await publishAll(broker, random, all, receivers.maybeStopOne);

  const givenUp = aggregates.flatMap((events) => events.find(({ temper }) => isHopeless(temper))?.event ?? []);
  const isStuck = ({ aggregateId, aggregateVersion }: AnyEvent) =>
    givenUp.some((one) => one.aggregateId === aggregateId && one.aggregateVersion < aggregateVersion);
  const lettersFor = () => new Set(broker.deadLetters.map(({ event }) => event.id));
  await until(() => givenUp.every(({ id }) => lettersFor().has(id)) && durable.open.every(isStuck), patience);

  // Whoever sends dead letters again has mended what was at fault.
  reactions.mend();
  await until(() => {
    broker.sendDeadLettersAgain();
    return durable.open.length === 0;
  }, patience);
  await receivers.end();

  expect(lettersFor()).toEqual(new Set(givenUp.map(({ id }) => id)));
  for (const { attempts } of broker.deadLetters) expect(attempts).toBe(8);
  const { rows } = await messaging.pool.query<{ text: string }>(
    'SELECT text FROM taken_note WHERE text LIKE $1 ORDER BY position',
    [`note ${run}-%`],
  );
  const taken = Map.groupBy(rows, ({ text }) => text.split(' ')[1]);
  for (const [index, events] of aggregates.entries()) {
    const expected = events.filter(({ kind }) => kind !== 'ignored').map(({ event }) => textOf(event));
    expect((taken.get(`${run}-${index}`) ?? []).map(({ text }) => text)).toEqual(expected);
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
  expect(of('applied together')).toBeGreaterThan(0);
  if (numRuns > 5) console.log(entries());
}, 600_000);
