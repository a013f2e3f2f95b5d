import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { beginGeneration } from '#packages/inbox/begin-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { createTally } from '#packages/test-database/tally.ts';
import { readEventPatterns } from '../event-patterns.ts';
import { followGenerations } from '../follow-generations.ts';
import { generationDurable } from '../generation-durables.ts';
import { createFailureHandling } from '../handle-failures.ts';
import { RetryLater } from '../retry-later.ts';
import type { UnorderedConsumer } from '../unordered-consumer.ts';
import { createUnorderedProcessor } from '../unordered-processor.ts';
import { FakeBroker } from './deliveries/fake-broker.ts';
import { textOf } from './deliveries/make-event.ts';
import { publishAll } from './deliveries/publish-all.ts';
import { createReactions } from './deliveries/reactions.ts';
import { readEffects } from './deliveries/read-effects.ts';
import { patience, type ReceivingProcess, runReceivers } from './deliveries/run-receivers.ts';
import { createRefusals, isHopeless } from './deliveries/temper.ts';
import { eventsOf, type Plan, plans } from './deliveries/unordered-plans.ts';
import { logger, type Messaging, openMessaging, until } from './messaging-fixture.ts';

/** How many plans are tried; more of them by PROPERTY_RUNS. */
const shortRun = 24;
const numPlans = Number(process.env['PROPERTY_RUNS'] ?? shortRun);

let messaging: Messaging;
beforeAll(async () => {
  messaging = await openMessaging();
  await createRefusals(messaging.pool);
});
afterAll(() => messaging.close());

const { count, of, entries } = createTally();

/** How often a connection to the broker is lost in a plan, at most: it ends. */
const mostLosses = 20;

/** Has two processes share the events of a plan, through all that happens to them, until every one has taken effect. */
async function carryOut(plan: Plan): Promise<void> {
  const run = uuidv7();
  const consumer = `test-${run}`;
  const random = seededRandom(plan.interruptions.seed);
  const all = eventsOf(plan, run);
  const patient = new Set(all.filter(({ isPatient }) => isPatient).map(({ event }) => event.id));
  const preparing = createReactions(all.filter(({ showsEarly }) => showsEarly));
  const applying = createReactions(all.filter(({ showsEarly }) => !showsEarly));
  const broker = new FakeBroker(random);
  const durableOf = (generation: number) => broker.durable(generationDurable(consumer, generation));
  const violations: string[] = [];

  const timeOf = (part: number | null) => {
    const event = part === null ? null : all[Math.floor(part * all.length)]?.event;
    return event ? new Date(event.occurredAt) : null;
  };
  /** When what each generation takes begins to have occurred. */
  const beginOf = new Map([[1, timeOf(plan.begin)]]);
  /** The last generation that is known to have begun. */
  const latest = () => beginOf.size;
  const expectedIn = (generation: number) => {
    const from = beginOf.get(generation)?.toISOString() ?? '';
    return all.filter(({ event, isTaken }) => isTaken && event.occurredAt >= from);
  };
  const textsIn = (generation: number, events: readonly { event: AnyEvent }[]) =>
    events.map(({ event }) => `${generation} ${textOf(event)}`).sort();

  let isPublished = false;
  const othersAreSettled = () => isPublished && durableOf(latest()).open.every(({ id }) => patient.has(id));
  /** The generation that was known when a transaction began. */
  const begunIn = new WeakMap<Sql, number>();
  const take = async (generation: number, batch: readonly { event: AnyEvent; prepared: unknown }[], tx: Sql) => {
    const events = batch.map(({ event }) => event);
    if ((begunIn.get(tx) ?? 0) > generation) violations.push(`generation ${generation} went on after its end`);
    for (const { event, prepared } of batch) {
      if (prepared !== (plan.prepares ? textOf(event) : undefined)) violations.push(`${textOf(event)} got ${prepared}`);
    }
    const texts = events.map((event) => `${generation} ${textOf(event)}`);
    await tx.$executeRawUnsafe('INSERT INTO taken_note (text) SELECT unnest($1::text[])', texts);
    const comesLater = events.some(({ id }) => patient.has(id)) && !othersAreSettled();
    if (comesLater) throw new RetryLater(20, 'others first');
    await applying.to(events, tx, generation);
    count(events.length > 1 ? 'applied together' : 'applied alone', events.length);
  };
  const definitionIn = (generation: number): UnorderedConsumer<Sql> => ({
    name: run,
    types: plan.taste.types,
    begin: timeOf(plan.begin) ?? 'first',
    ...(plan.prepares && {
      async prepare(event) {
        await delay(random() * 5);
        await preparing.to([event], messaging.sql, generation);
        return textOf(event);
      },
    }),
    ...(plan.takesMany
      ? { applyAll: (batch, tx) => take(generation, batch, tx) }
      : { apply: (event, tx, prepared) => take(generation, [{ event, prepared }], tx) }),
  });

  let losses = 0;
  /** What the processes met. */
  const met: string[] = [];
  const receive = async ({ sql, transact, death, stopping }: ReceivingProcess) => {
    const { begin } = definitionIn(1);
    const generations = followGenerations({
      sql,
      consumer,
      begin,
      createProcess(generation, onSuperseded) {
        const definition = definitionIn(generation.generation);
        const failures = createFailureHandling({ broker: broker.broker, consumer, logger, firstRetry: 1, stopping });
        return createUnorderedProcessor<Sql>({
          consumer,
          definition,
          patterns: readEventPatterns(definition.types),
          generation,
          concurrency: plan.concurrency,
          failures,
          logger,
          stopping,
          onSuperseded,
          sql,
          transact: (work) =>
            transact((tx) => {
              begunIn.set(tx, latest());
              return work(tx);
            }),
        });
      },
    });
    while (!stopping.aborted) {
      const followed = await generations.current().catch(() => null);
      if (followed === null) {
        await delay(1);
        continue;
      }
      const { generation } = followed.generation;
      for (let earlier = 1; earlier < generation; earlier++) durableOf(earlier).delete();
      const lost = new AbortController();
      const gone = AbortSignal.any([death, followed.over, lost.signal]);
      const served = durableOf(generation).serve({ process: followed.process, gone, stopping });
      const isOver = served.then(() => true);
      while (!(await Promise.race([isOver, delay(20, false)]))) {
        if (random() * 100 < plan.lossRate && losses++ < mostLosses) lost.abort();
        else await generations.lookForReplay();
      }
    }
  };
  await using receivers = runReceivers({
    ...plan.interruptions,
    databaseUrl: messaging.databaseUrl,
    random,
    count(what) {
      count(what);
      met.push(what);
    },
    receive,
  });

  const replay = async (from: number | null) => {
    let begun = null;
    while (begun === null) {
      await delay(1);
      begun = await beginGeneration(messaging.sql, consumer, timeOf(from));
    }
    beginOf.set(begun.generation, timeOf(from));
    count('replays');
  };
  const publications = all.reduce((sum, { copies }) => sum + copies, 0);
  const replays = plan.replays.toSorted((one, other) => one.at - other.at);
  const replayUntil = async (part: number) => {
    while (replays[0] && replays[0].at <= part) await replay(replays.shift()?.from ?? null);
  };
  await publishAll(broker, random, all, async (index) => {
    receivers.maybeStopOne();
    await replayUntil(index / publications);
  });
  await replayUntil(1);
  isPublished = true;
  await until(() => durableOf(latest()).open.length === 0, patience);

  const expected = expectedIn(latest());
  const givenUp = expected.filter(({ temper }) => isHopeless(temper));
  const before = await readEffects(messaging.pool, consumer, run);
  expect(before.written).toEqual(before.recorded);
  expect(before.written.filter((text) => text.startsWith(`${latest()} `))).toEqual(
    textsIn(
      latest(),
      expected.filter(({ temper }) => !isHopeless(temper)),
    ),
  );
  const letters = broker.deadLetters.filter(({ durable }) => durable === durableOf(latest()).name);
  expect(new Set(letters.map(({ event }) => event.id))).toEqual(new Set(givenUp.map(({ event }) => event.id)));
  // A statement that fails before the handler's first one is a failure, too, as is one that loses as often as it is tried.
  const errors = met.filter((what) => what === 'error').length;
  const conflicts = met.filter((what) => what === 'conflict').length;
  const timesTried = ({ event }: { event: AnyEvent }) =>
    preparing.tried(event, latest()) + applying.tried(event, latest());
  const notTried = givenUp.reduce((sum, one) => sum + Math.max(0, 8 - timesTried(one)), 0);
  expect(notTried).toBeLessThanOrEqual(errors + Math.floor(conflicts / 5));

  // Whoever sends dead letters again has mended what was at fault.
  preparing.mend();
  applying.mend();
  await until(() => {
    broker.sendDeadLettersAgain();
    return durableOf(latest()).open.length === 0;
  }, patience);
  await receivers.end();

  const { written, recorded } = await readEffects(messaging.pool, consumer, run);
  expect(written).toEqual(recorded);
  for (const generation of beginOf.keys()) {
    const those = written.filter((text) => text.startsWith(`${generation} `));
    const wanted = textsIn(generation, expectedIn(generation));
    // What a replay has ended need not have come to its end.
    expect(those).toEqual(generation === latest() ? wanted : wanted.filter((text) => those.includes(text)));
  }
  for (const { event, attempts } of broker.deadLetters) {
    expect(isHopeless(all.find((one) => one.event.id === event.id)?.temper ?? 'does well')).toBe(true);
    expect(attempts).toBe(8);
  }
  expect(violations).toEqual([]);
  count('plans');
  count('events', all.length);
  count('dead letters', broker.deadLetters.length);
}

/** Plans that are carried out at the same time, since they mostly wait. */
const atATime = 4;

test('every event takes effect once in a generation and holds up no other, whatever happens between two statements', async () => {
  const several = fc.array(plans, { minLength: atATime, maxLength: atATime });
  const carryOutAll = async (those: Plan[]) => {
    const outcomes = await Promise.allSettled(those.map(carryOut));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  };
  await fc.assert(fc.asyncProperty(several, carryOutAll), {
    numRuns: Math.ceil(numPlans / atATime),
    endOnFailure: true,
  });
  for (const what of ['applied together', 'replays', 'dead letters']) expect(of(what)).toBeGreaterThan(0);
  if (numPlans > shortRun) console.log(entries());
}, 1_800_000);
