import { setTimeout as delay } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { createAlarm } from '#packages/outbox/alarm.ts';
import type { Closable } from '#packages/service/service.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { ClaimLost, WorkerClosing } from './abort-reasons.ts';
import { claimJobs, mostClaimed } from './claim-jobs.ts';
import { createBoss, settledBy } from './create-boss.ts';
import type { JobDatabase } from './job-database.ts';
import type { JobSignal } from './job-signal.ts';
import { findSilent, lookForJobs } from './look-for-jobs.ts';
import type { JobHandler } from './perform.ts';
import { insertKinds } from './queue-row.ts';
import { createJobRunner } from './run-job.ts';
import { type CrontabEntry, checkCrontab, scheduleJobs } from './schedule-jobs.ts';
import { type Outcome, recordFailure } from './settle-job.ts';
import type { Claim } from './stored-job.ts';

export interface WorkerOptions<Tx extends Sql> {
  handlers: readonly JobHandler<Tx>[];
  database: JobDatabase<Tx>;
  /** Fed by the session of the outbox relay. Without one jobs are found by looking. */
  signal: JobSignal;
  /** Transactions of jobs at once: fewer than the database has connections. */
  transactions: number;
  /** Default none. */
  crontab?: readonly CrontabEntry[];
  logger: Logger;
}

/** A notification is a hint; this often, in milliseconds, jobs are looked for without one. */
const lookInterval = 10_000;

/** Milliseconds after which is looked again for a job that was due and not to be had. */
const secondLook = 200;

/** Milliseconds between two signs of life of what runs. */
const heartbeatInterval = 2_000;

/**
 * An attempt that gave no sign of life for so many milliseconds is taken to have ended with its process, if a second look, after
 * a moment in which it could have given one, finds the same: the database may have been out of reach for everybody.
 */
const silenceLimit = 6_000;
const secondThought = 2_500;

/** Milliseconds that attempts under way are given at the end, to complete and then to heed their signal. */
const graceTimes = { toComplete: 3_000, toStop: 1_000 };

/** An attempt of this process. */
interface Attempt {
  claim: Claim;
  control: AbortController;
  ended: Promise<void>;
}

/** A kind of job, as this process sees it. */
interface Kind<Tx extends Sql> {
  handler: JobHandler<Tx>;
  /** Also those whose time is over and whose handlers have not ended; the same job may be here again then. */
  running: Set<Attempt>;
  /** When jobs are to be claimed next, as `Date.now()` has it. */
  due: number;
  /** When a look first found an attempt silent, likewise; null when the last one found none. */
  silentSince: number | null;
}

/**
 * Performs a subgraph's jobs in this process: at once when one is due and told of, and otherwise when it looks. Jobs of a
 * process that ended without a word are taken up some ten seconds later. Starts by itself, and goes on for ever.
 * Throws when two handlers perform the same kind, or the crontab cannot be followed.
 */
export function startWorker<Tx extends Sql>(options: WorkerOptions<Tx>): Closable {
  const { handlers, database, signal, crontab = [], logger } = options;
  const kinds = new Map<string, Kind<Tx>>();
  for (const handler of handlers) {
    const { name } = handler.contract;
    if (kinds.has(name)) throw new Error(`two handlers perform ${name}`);
    kinds.set(name, { handler, running: new Set(), due: 0, silentSince: null });
  }
  const names = [...kinds.keys()];
  const alarm = createAlarm();
  const stop = new AbortController();
  const boss = createBoss(database, { schedule: crontab.length > 0, logger });
  checkCrontab(boss, crontab, names);
  const run = createJobRunner({ ...options, boss });
  let nextLook = 0;

  const wake = (kind: Kind<Tx>, at: number) => {
    kind.due = Math.min(kind.due, at);
    alarm.ring();
  };

  const begin = (kind: Kind<Tx>, claim: Claim) => {
    const { handler, running } = kind;
    const control = new AbortController();
    const onSettled = (outcome: Outcome) => {
      if (outcome.kind === 'again') wake(kind, Date.now() + outcome.after + 1);
    };
    const ended = run(handler, claim, control, onSettled)
      .catch((error) => logger.error({ err: error, jobId: claim.id }, 'what became of a job is not recorded'))
      .finally(() => {
        running.delete(attempt);
        // Others may have waited for its place, or its fairness key.
        if (handler.perKey === Number.POSITIVE_INFINITY) alarm.ring();
        else wake(kind, 0);
      });
    const attempt = { claim, control, ended };
    running.add(attempt);
  };

  /** Claims what is due of a kind, as far as there is room. */
  const claim = async (kind: Kind<Tx>) => {
    const { handler, running } = kind;
    while (kind.due <= Date.now() && running.size < handler.concurrency && !stop.signal.aborted) {
      const wasTimed = kind.due > 0;
      const room = Math.min(handler.concurrency - running.size, mostClaimed);
      kind.due = Number.POSITIVE_INFINITY;
      const claims = await claimJobs({ boss, database }, handler, room);
      for (const each of claims) begin(kind, each);
      // It was locked for a moment, or the database's clock is behind ours: or another process has it.
      if (wasTimed && claims.length === 0) nextLook = Math.min(nextLook, Date.now() + secondLook);
      // What is bounded by keys may have stood in front of others.
      const isAll = handler.perKey === Number.POSITIVE_INFINITY ? claims.length < room : claims.length === 0;
      if (!isAll) kind.due = 0;
    }
  };

  /** Takes up what ran in processes that are no more. */
  const takeUp = async (kind: Kind<Tx>) => {
    for (const each of await findSilent(database.prisma, kind.handler.contract.name, silenceLimit)) {
      const error = new Error('the process that performed the job ended');
      const outcome = await recordFailure(database, kind.handler, each, { error, final: false });
      logger.warn({ job: kind.handler.contract.name, jobId: each.id, outcome }, 'a job was left by its process');
      if (outcome.kind === 'again') wake(kind, Date.now() + outcome.after + 1);
    }
  };

  /** Takes up what is silent for good, and sees to it that it is looked at again in time. */
  const listenFor = async (kind: Kind<Tx>, silence: number | null) => {
    if (silence === null || silence <= silenceLimit) {
      kind.silentSince = null;
      if (silence !== null) nextLook = Math.min(nextLook, Date.now() + silenceLimit - silence + secondLook);
      return;
    }
    kind.silentSince ??= Date.now();
    if (Date.now() - kind.silentSince >= secondThought) await takeUp(kind);
    else nextLook = Math.min(nextLook, Date.now() + secondThought);
  };

  const look = async () => {
    nextLook = Date.now() + lookInterval;
    for (const { name, dueIn, silence } of await lookForJobs(database.prisma, names)) {
      const kind = kinds.get(name);
      if (kind === undefined) continue;
      if (dueIn !== null) wake(kind, Date.now() + Math.max(0, dueIn));
      await listenFor(kind, silence);
    }
  };

  const serve = async () => {
    if (Date.now() >= nextLook) await look();
    for (const kind of kinds.values()) await claim(kind);
    const waits = [...kinds.values()]
      .filter(({ handler, running }) => running.size < handler.concurrency)
      .map(({ due }) => due);
    await alarm.wait(Math.max(0, Math.min(nextLook, ...waits) - Date.now()));
  };

  const heartbeat = setInterval(() => {
    for (const kind of kinds.values()) void showLife(boss, kind, logger);
  }, heartbeatInterval);

  const endListening = signal.listen((notice) => {
    if (notice === null) {
      nextLook = 0;
      return alarm.ring();
    }
    const kind = kinds.get(notice.name);
    if (kind === undefined) return;
    if (notice.kind === 'due') wake(kind, Date.now() + notice.delay);
    else for (const { claim, control } of kind.running) if (claim.id === notice.id) control.abort(new ClaimLost());
  });

  const goOn = async () => {
    let started = false;
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        if (!started) {
          await database.prisma.$executeRawUnsafe(insertKinds('unnest($1::text[]) AS kind(name)'), names);
          await boss.start();
          await scheduleJobs(boss, crontab);
          started = true;
        }
        await serve();
        failures = 0;
      } catch (error) {
        failures++;
        nextLook = 0;
        if (failures === 1) logger.warn({ err: error }, 'jobs are out of reach');
        await delay(backoff(failures, { first: 100, most: 5_000 }), undefined, { signal: stop.signal }).catch(() => {});
      }
    }
  };
  const ended = goOn();

  return {
    async close() {
      stop.abort();
      alarm.ring();
      await ended;
      endListening();
      const attempts = [...kinds.values()].flatMap(({ running }) => [...running]);
      const finished = Promise.all(attempts.map((attempt) => attempt.ended));
      await within(finished, graceTimes.toComplete);
      for (const { control } of attempts) control.abort(new WorkerClosing());
      await within(finished, graceTimes.toStop);
      clearInterval(heartbeat);
      await boss.stop({ graceful: false });
    },
  };
}

/** Tells the database which attempts go on, and the attempts whether they may. */
async function showLife<Tx extends Sql>(boss: PgBoss, { handler, running }: Kind<Tx>, logger: Logger): Promise<void> {
  const attempts = [...running].filter(({ control }) => !control.signal.aborted);
  if (attempts.length === 0) return;
  try {
    const touched = await boss.touch(
      handler.contract.name,
      attempts.map(({ claim }) => claim),
    );
    const alive = settledBy(touched);
    for (const { claim, control } of attempts) if (!alive.has(claim.id)) control.abort(new ClaimLost());
  } catch (error) {
    logger.warn({ err: error }, 'a sign of life of jobs was not taken');
  }
}

/** Waits for work, but no longer than so many milliseconds. */
async function within(work: Promise<unknown>, most: number): Promise<void> {
  const ended = new AbortController();
  const limit = delay(most, undefined, { signal: ended.signal }).catch(() => {});
  await Promise.race([work, limit]);
  ended.abort();
}
