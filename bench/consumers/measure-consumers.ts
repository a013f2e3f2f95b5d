import { listDeadLetters } from '../../scripts/events/dead-letters.ts';
import { replay } from '../../scripts/events/replay.ts';
import type { Report } from '../report.ts';
import { percentile } from '../statistics.ts';
import { orderedName, type Run, type RunOptions, runConsumers, unorderedName } from './run-consumers.ts';
import { untilCounted } from './until-counted.ts';

export interface ConsumersBench extends Omit<RunOptions, 'failing'> {
  /** How often runs with and without failures take turns. */
  rounds: number;
  say(progress: string): void;
}

/**
 * What failures cost an unordered consumer: runs without and with them in turns; then what became of the failing events,
 * a replay, and the same failures of an ordered consumer. Needs the servers of tests. Throws when an effect is missing, or
 * one too many.
 */
export async function measureConsumers(options: ConsumersBench): Promise<Report['rows']> {
  const { events, rounds, say } = options;
  const well: Consumption[] = [];
  const failing: Consumption[] = [];
  let afterwards: Report['rows'] = {};
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}: nothing fails`);
    await using quiet = await runConsumers({ ...options, failing: 'neither' });
    well.push(await consume(quiet, events, events));
    say(`round ${round} of ${rounds}: one event in a hundred fails`);
    await using failed = await runConsumers({ ...options, failing: 'unordered' });
    failing.push(await consume(failed, events, events * 0.99));
    if (round === rounds) afterwards = await giveUpAndReplay(failed, options);
  }
  const middle = (runs: readonly Consumption[], of: keyof Consumption) =>
    percentile(
      runs.map((each) => each[of]),
      0.5,
    );
  const [quiet, failed] = [middle(well, 'unordered'), middle(failing, 'unordered')];
  return {
    'nothing fails: all took effect': { count: events, seconds: rounded(quiet) },
    '1 % fails: all others took effect': { count: events * 0.99, seconds: rounded(failed) },
    'seconds with failures / without': { ratio: rounded(failed / quiet) },
    'ordered consumer beside it, nothing fails': { count: events, seconds: rounded(middle(well, 'ordered')) },
    'ordered consumer beside it, 1 % fails the other': { count: events, seconds: rounded(middle(failing, 'ordered')) },
    'CPU of an event at a consumer (ms)': { ms: rounded(middle(well, 'cpu') / (2 * events)) },
    ...afterwards,
    ...(await holdUp(options)),
  };
}

/** Seconds until the effects of each consumer were there, and the processor time of this process meanwhile in milliseconds. */
interface Consumption {
  unordered: number;
  ordered: number;
  cpu: number;
}

async function consume({ effectsOf }: Run, ordered: number, unordered: number): Promise<Consumption> {
  const before = process.cpuUsage();
  const [unorderedSeconds, orderedSeconds] = await Promise.all([
    untilCounted(unordered, () => effectsOf(unorderedName)),
    untilCounted(ordered, () => effectsOf(orderedName)),
  ]);
  const { user, system } = process.cpuUsage(before);
  return { unordered: unorderedSeconds, ordered: orderedSeconds, cpu: (user + system) / 1_000 };
}

async function giveUpAndReplay(run: Run, { events, say }: ConsumersBench): Promise<Report['rows']> {
  const { messaging, effectsOf, mend } = run;
  const { broker, databaseUrl } = messaging;
  say('until the failing events are given up');
  const giveUp = await untilCounted(events / 100, async () => (await listDeadLetters(broker)).length);
  const letters = await listDeadLetters(broker);
  if (letters.some(({ consumer }) => consumer !== unorderedName))
    throw new Error('the ordered consumer gave an event up');
  await untilCounted(events * 0.99, () => effectsOf(unorderedName));
  say('replay');
  mend();
  const begun = performance.now();
  await replay(broker, new Map([['order', databaseUrl]]), unorderedName, null);
  await untilCounted(events * 1.99, () => effectsOf(unorderedName));
  return {
    'dead letters': { count: letters.length, seconds: rounded(giveUp) },
    'replay when mended: all took effect again': {
      count: events,
      seconds: rounded((performance.now() - begun) / 1_000),
    },
  };
}

/** For comparison: what the same failures of an ordered consumer hold up. */
async function holdUp(options: ConsumersBench): Promise<Report['rows']> {
  const { events, say } = options;
  say('the same failures of the ordered consumer, for comparison');
  await using run = await runConsumers({ ...options, failing: 'ordered' });
  const { broker } = run.messaging;
  const count = async () => (await listDeadLetters(broker)).length;
  await Promise.all([untilCounted(events / 100, count), untilCounted(events, () => run.effectsOf(unorderedName))]);
  const behind = events - events / 100 - (await run.effectsOf(orderedName));
  return { 'for comparison, in order: events behind dead letters': { count: behind } };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
