import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createAlarm } from '#packages/outbox/alarm.ts';
import type { Closable } from '#packages/service/service.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { WorkerClosing } from './abort-reasons.ts';
import { createBoss } from './boss.ts';
import type { JobDatabase } from './job-database.ts';
import { createJobRunner } from './job-runner.ts';
import type { JobSignal } from './job-signal.ts';
import { createKindWorker, type KindWorker } from './kind-worker.ts';
import { lookForJobs } from './look-for-jobs.ts';
import type { JobHandler } from './perform.ts';
import { ensureKinds } from './queue-row.ts';
import { type CrontabEntry, checkCrontab, scheduleJobs } from './schedule-jobs.ts';

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

/** Milliseconds between two signs of life of what runs. */
const heartbeatInterval = 2_000;

/** Milliseconds that attempts under way are given at the end, to complete, and then to end once their signal is aborted. */
const graceTimes = { toComplete: 3_000, toStop: 1_000 };

/**
 * Performs a subgraph's jobs in this process: at once when one is due and told of, and otherwise when it looks. Jobs of a
 * process that ended without a word are taken up some ten seconds later. Starts by itself, and goes on for ever.
 * Throws when two handlers perform the same kind, or the crontab cannot be followed.
 */
export function startWorker<Tx extends Sql>(options: WorkerOptions<Tx>): Closable {
  const { handlers, database, signal, crontab = [], logger } = options;
  const alarm = createAlarm();
  const stop = new AbortController();
  const boss = createBoss(database, { schedule: crontab.length > 0, logger });
  const around = { boss, database, run: createJobRunner({ ...options, boss }), logger };
  const kinds = new Map<string, KindWorker>();
  for (const handler of handlers) {
    const { name } = handler.contract;
    if (kinds.has(name)) throw new Error(`two handlers perform ${name}`);
    kinds.set(name, createKindWorker({ ...around, handler, ring: alarm.ring, stopping: stop.signal }));
  }
  const names = [...kinds.keys()];
  checkCrontab(boss, crontab, names);
  let nextLook = 0;

  const look = async () => {
    nextLook = Date.now() + lookInterval;
    for (const status of await lookForJobs(database.prisma, names)) {
      const lookAt = await kinds.get(status.name)?.handleLook(status);
      nextLook = Math.min(nextLook, lookAt ?? nextLook);
    }
  };

  const serve = async () => {
    if (Date.now() >= nextLook) await look();
    for (const kind of kinds.values()) nextLook = Math.min(nextLook, await kind.claimDue());
    const claims = [...kinds.values()].map((kind) => kind.nextClaim());
    await alarm.wait(Math.max(0, Math.min(nextLook, ...claims) - Date.now()));
  };

  const heartbeat = setInterval(() => {
    for (const kind of kinds.values()) void kind.showLife();
  }, heartbeatInterval);

  const endListening = signal.listen((notice) => {
    if (notice === null) {
      nextLook = 0;
      return alarm.ring();
    }
    const kind = kinds.get(notice.name);
    if (notice.kind === 'due') kind?.wake(Date.now() + notice.delay);
    else kind?.abortCancelled(notice.id);
  });

  const begin = async () => {
    await ensureKinds(database.prisma, names);
    await boss.start();
    await scheduleJobs(boss, crontab);
  };

  const run = async () => {
    let begun = false;
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        if (!begun) await begin();
        begun = true;
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
  const ended = run();

  return {
    async close() {
      stop.abort();
      alarm.ring();
      await ended;
      endListening();
      const attempts = [...kinds.values()].flatMap((kind) => kind.attempts());
      const finished = Promise.all(attempts.map((attempt) => attempt.ended));
      await within(finished, graceTimes.toComplete);
      for (const { control } of attempts) control.abort(new WorkerClosing());
      await within(finished, graceTimes.toStop);
      clearInterval(heartbeat);
      await boss.stop({ graceful: false });
    },
  };
}

/** Waits for work, but no longer than so many milliseconds. */
async function within(work: Promise<unknown>, most: number): Promise<void> {
  const ended = new AbortController();
  const limit = delay(most, undefined, { signal: ended.signal }).catch(() => {});
  await Promise.race([work, limit]);
  ended.abort();
}
