import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { isRetryable } from '#packages/sql/retryable-errors.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { ClaimLost } from './abort-reasons.ts';
import { settledBy } from './boss.ts';
import { claimJobs, mostClaimed } from './claim-jobs.ts';
import { gatheringTime } from './gathering-time.ts';
import type { JobDatabase } from './job-database.ts';
import type { JobRunner } from './job-runner.ts';
import { findSilent, type KindStatus } from './look-for-jobs.ts';
import type { JobHandler } from './perform.ts';
import { type Outcome, recordFailure } from './settle-attempt.ts';
import type { Claim } from './stored-job.ts';

/** Milliseconds until the next look for a job that was due and could not be claimed. */
const lookAgainAfter = 200;

/** Milliseconds without a sign of life after which an attempt is taken to have ended with its process. */
const silenceLimit = 6_000;

/**
 * Milliseconds until a second look confirms that: time for a sign of life, since the database may have been out of reach for
 * everybody.
 */
const confirmAfter = 2_500;

/** An attempt of this process. */
interface Attempt {
  claim: Claim;
  control: AbortController;
  ended: Promise<void>;
}

/** The jobs of a kind, as this process performs them. Times as `Date.now()` has them. */
export interface KindWorker {
  /** When jobs are to be claimed next; `Infinity` for not before `wake`, and when there is no room for any. */
  nextClaim(): number;
  /** Says that a job is due then. */
  wake(at: number): void;
  /** Claims what is due, as far as there is room. Resolves to when jobs are to be looked for again, at the latest. */
  claimDue(): Promise<number>;
  /** Takes note of what a look found, and takes up what other processes left. Resolves to the same. */
  handleLook(status: KindStatus): Promise<number>;
  /** Stops performing a job that was cancelled, if it is. */
  abortCancelled(id: string): void;
  /** Tells the database which attempts go on, and the attempts whether they may. */
  showLife(): Promise<void>;
  /** Also those whose time is over and whose handlers have not ended. */
  attempts(): readonly Attempt[];
}

export interface KindOptions<Tx extends Sql> {
  handler: JobHandler<Tx>;
  boss: PgBoss;
  database: JobDatabase<Tx>;
  run: JobRunner<Tx>;
  /** Ends the wait of who claims. */
  ring(): void;
  /** Aborted when no more jobs are to be claimed. */
  stopping: AbortSignal;
  logger: Logger;
}

/** Makes what performs the jobs of a kind; `startWorker` says when. */
export function createKindWorker<Tx extends Sql>(options: KindOptions<Tx>): KindWorker {
  const { handler, boss, database, run, ring, stopping, logger } = options;
  const { name } = handler.contract;
  const isBoundPerKey = handler.perKey !== Number.POSITIVE_INFINITY;
  const running = new Set<Attempt>();
  const room = () => Math.min(handler.concurrency - running.size, mostClaimed);
  // Whether jobs may be due now, whether somebody said that one is, when the next one will be, and whether others may be after
  // that.
  let isDue = true;
  let isTold = false;
  let later = Number.POSITIVE_INFINITY;
  let areMore = false;
  let silentSince: number | null = null;

  const wake = (at: number) => {
    if (at <= Date.now()) {
      isDue = true;
      isTold = true;
    } else {
      areMore ||= later !== Number.POSITIVE_INFINITY;
      later = Math.min(later, at);
    }
    ring();
  };
  let claimedAt = 0;
  const notBefore = () => (handler.takesMany && running.size > 0 ? claimedAt + gatheringTime : 0);
  const nextDue = () => (isDue ? notBefore() : later);

  const onSettled = (outcome: Outcome) => {
    // A clock of the database that is fractions behind would not give it yet.
    if (outcome.kind === 'again') wake(Date.now() + outcome.after + 1);
  };

  const begin = (claim: Claim) => {
    const control = new AbortController();
    const ended = run(handler, claim, control, onSettled)
      .catch((error) => logger.error({ err: error, jobId: claim.id }, 'what became of a job is not recorded'))
      .finally(() => {
        running.delete(attempt);
        // Others may have waited for its place, or its fairness key.
        isDue ||= isBoundPerKey;
        ring();
      });
    const attempt = { claim, control, ended };
    running.add(attempt);
  };

  /** Takes up what ran in processes that are no more. One that cannot be recorded holds up no other. */
  const takeUp = async () => {
    for (const claim of await findSilent(database.prisma, name, silenceLimit)) {
      const error = new Error('the process that performed the job ended');
      try {
        const outcome = await recordFailure(database, handler, claim, { error, final: false });
        logger.warn({ job: name, jobId: claim.id, outcome }, 'a job was left by its process');
        onSettled(outcome);
      } catch (failure) {
        if (isRetryable(failure)) throw failure;
        logger.error({ err: failure, job: name, jobId: claim.id }, 'what became of a job is not recorded');
      }
    }
  };

  return {
    nextClaim: () => (room() > 0 ? nextDue() : Number.POSITIVE_INFINITY),
    wake,
    async claimDue() {
      let lookAt = Number.POSITIVE_INFINITY;
      while (nextDue() <= Date.now() && room() > 0 && !stopping.aborted) {
        const [wanted, wasTold] = [room(), isTold || later <= Date.now()];
        isDue = false;
        isTold = false;
        if (later <= Date.now()) {
          // Only the next time is kept: a look finds the one after it.
          if (areMore) lookAt = Date.now();
          later = Number.POSITIVE_INFINITY;
          areMore = false;
        }
        const claims = await claimJobs({ boss, database }, handler, wanted);
        claimedAt = Date.now();
        for (const claim of claims) begin(claim);
        // It was locked for a moment, or the database's clock is behind ours: or another process has it.
        if (wasTold && claims.length === 0) lookAt = Math.min(lookAt, Date.now() + lookAgainAfter);
        // With a bound per key, a claim that is not full may have stepped over jobs that are due.
        const isAll = isBoundPerKey ? claims.length === 0 : claims.length < wanted;
        isDue ||= !isAll;
      }
      return lookAt;
    },
    async handleLook({ isDue: isOneDue, nextIn, silence }) {
      if (nextIn !== null) {
        wake(Date.now() + nextIn);
        areMore = true;
      }
      // What waits for its key is due at every look: no reason to look again in a moment.
      isDue ||= isOneDue;
      isTold ||= isOneDue && !isBoundPerKey;
      if (silence === null || silence <= silenceLimit) {
        silentSince = null;
        return silence === null ? Number.POSITIVE_INFINITY : Date.now() + silenceLimit - silence + lookAgainAfter;
      }
      silentSince ??= Date.now();
      if (Date.now() - silentSince >= confirmAfter) await takeUp();
      return Date.now() + confirmAfter;
    },
    abortCancelled(id) {
      for (const { claim, control } of running) if (claim.id === id) control.abort(new ClaimLost());
    },
    async showLife() {
      const alive = [...running].filter(({ control }) => !control.signal.aborted);
      if (alive.length === 0) return;
      try {
        const touched = settledBy(
          await boss.touch(
            name,
            alive.map(({ claim }) => claim),
          ),
        );
        for (const { claim, control } of alive) if (!touched.has(claim.id)) control.abort(new ClaimLost());
      } catch (error) {
        logger.warn({ err: error }, 'a sign of life of jobs was not taken');
      }
    },
    attempts: () => [...running],
  };
}
