import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../shop/eventually.ts';
import { countLiveQueries } from '../shop/live-queries.ts';
import { graphUrl } from '../shop/people.ts';
import { openOrderWriter } from '../stack/order-writer.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { type Disturbances, disturb } from './disturb.ts';
import { createFixture, type FixtureSize } from './fixture.ts';
import { startFollowerProcess } from './follower-process.ts';
import { followersOf } from './followers.ts';
import { judge, sumOf, type Verdict } from './judge.ts';
import { keepTokens } from './keep-tokens.ts';
import { readPresentState } from './present-state.ts';
import { cursorNow, readStoredEvents } from './stored-events.ts';
import { openSupergraphVersions } from './supergraph-versions.ts';
import { untilQuiet } from './until-quiet.ts';
import { startWriting } from './write.ts';

export interface LossTest {
  clients: number;
  kills: number;
  reloads: number;
  /** Milliseconds after which no more is disturbed. */
  longest: number;
  fixture: FixtureSize;
}

export interface LossOutcome {
  disturbances: Disturbances;
  /** Seconds in which it was disturbed. */
  seconds: number;
  events: number;
  messages: number;
  reconnections: number;
  /** Longest time in which a client that follows much heard nothing, in milliseconds. */
  silence: number;
  verdict: Verdict;
  /** Of the clients that were told something wrong, some: what they followed, what was wrong and what they were told instead. */
  examples: unknown[];
}

/** How many of the clients come while there are disturbances. */
const lateShare = 1 / 5;

/** Longest wait for anything, in milliseconds. */
const timeout = 120_000;

/** Has clients follow while everything breaks, and compares what they were told with what happened. */
export async function runLossTest({ clients, kills, reloads, longest, fixture: size }: LossTest): Promise<LossOutcome> {
  await untilReady();
  await using writer = await openOrderWriter();
  await using databases = openSubgraphDatabases();
  await using followerProcess = startFollowerProcess();
  using versions = openSupergraphVersions();
  const fixture = await createFixture(size, writer);
  await untilQuiet(databases, timeout);

  const begun = await cursorNow();
  const followers = followersOf(fixture, clients, begun);
  const isLate = ({ following }: (typeof followers)[number], place: number) =>
    following.extensions !== null && place % Math.round(1 / lateShare) === 0;
  const [late, early] = [followers.filter(isLate), followers.filter((each, place) => !isLate(each, place))];
  const url = graphUrl();
  const followingsOf = (some: typeof followers) => some.map(({ following }) => following);
  const stopTokens = await keepTokens(fixture, followerProcess);
  await followerProcess.open(url, followingsOf(early));
  await eventually(countLiveQueries, (count) => count >= early.length, timeout);

  const writing = startWriting(fixture, writer);
  const startedAt = performance.now();
  const openLate = async () => {
    for (const follower of late) {
      await followerProcess.open(url, followingsOf([follower]));
      await delay(Math.random() * 1_000);
    }
  };
  let disturbances: Disturbances;
  try {
    const disturbing = disturb({ kills, reloads }, versions, AbortSignal.timeout(longest));
    [disturbances] = await Promise.all([disturbing, openLate()]);
  } finally {
    await Promise.all([writing.stop(), stopTokens()]);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await untilQuiet(databases, timeout);

  const { ownerOf } = await readPresentState(databases);
  const opened = [...early, ...late];
  const readFollowed = async () => {
    const events = await readStoredEvents(Number(begun.split('.')[0]));
    return { events, followed: opened.map(({ wants }) => events.filter(({ event }) => wants(event, ownerOf))) };
  };
  let known = await readFollowed();
  const behind = async () => {
    const last = await followerProcess.progress();
    return last.flatMap((sequence, place) =>
      sequence < (known.followed[place]?.at(-1)?.sequence ?? 0) ? [place] : [],
    );
  };
  for (let before = 0; before < known.events.length; ) {
    // Whoever is behind for longer has lost something, which is for the verdict to say.
    await eventually(behind, (places) => places.length === 0, timeout).catch(() => {});
    // What a job did meanwhile, which nobody could see coming, is to be told, too.
    before = known.events.length;
    known = await readFollowed();
  }
  const { events, followed } = known;
  const { isPresent } = await readPresentState(databases);

  const records = await followerProcess.report();
  const verdicts = opened.map(({ seesAll }, place) =>
    judge(records[place] as (typeof records)[number], followed[place] ?? [], seesAll ? isPresent : null),
  );
  const wrong = verdicts.flatMap((verdict, place) => (Object.values(verdict).some(Boolean) ? [place] : []));
  return {
    disturbances,
    seconds,
    events: events.length,
    messages: records.reduce((sum, { sequences }) => sum + sequences.length, 0),
    reconnections: records.reduce((sum, { connections }) => sum + Math.max(0, connections - 1), 0),
    silence: Math.max(0, ...records.filter((_, place) => opened[place]?.isBusy).map((each) => each.silence)),
    verdict: sumOf(verdicts),
    examples: wrong.slice(0, 5).map((place) => ({
      ...opened[place]?.following,
      verdict: verdicts[place],
      faults: records[place]?.faults.slice(0, 3),
      lost: followed[place]?.filter(({ sequence }) => !records[place]?.sequences.includes(sequence)).slice(0, 3),
      told: [records[place]?.sequences.slice(0, 2), records[place]?.sequences.slice(-2)],
    })),
  };
}
