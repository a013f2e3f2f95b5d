import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IBreaker,
  retry,
  SamplingBreaker,
} from 'cockatiel';
import { UnusableResponse } from './read-response.ts';
import { RetryBudget } from './retry-budget.ts';
import { ConnectionFailure, ResponseTimeout } from './send-request.ts';

/** `half-open`: one request is let through as a probe. */
export type BreakerState = 'closed' | 'half-open' | 'open';

/** Why a request was not made: the subgraph has failed too often, or too many wait for it. */
export type RejectionReason = 'breaker' | 'queue';

export interface GuardLimits {
  /** Longest for an attempt, with its time in the queue, until the end of the response. In milliseconds. */
  timeout: number;
  /** Requests at a time. */
  concurrency: number;
  /** Requests that wait for others to end; further ones are rejected. */
  queue: number;
}

export interface GuardObserver {
  onBreaker: (state: BreakerState, reason: unknown) => void;
  /** Before each attempt. */
  onRequest: () => void;
  onRetry: () => void;
  onRejection: (reason: RejectionReason) => void;
}

/** Makes one request; it has this many milliseconds left. */
export type Attempt<T> = (timeLeft: number) => Promise<T>;

export interface SubgraphGuard {
  /** Rejects with what the last attempt rejected with, or at once when none is made. */
  run<T>(attempt: Attempt<T>, options: { repeatable: boolean }): Promise<T>;
  breakerState(): BreakerState;
}

/** Time from opening to the probe, in milliseconds. */
const openTime = 1_000;

/** Failures in a row that open the breaker. */
const mostInARow = 10;

/** Part of failures above which it opens, when there are so many requests a second, over as many milliseconds. */
const failureRate = { threshold: 0.5, minimumRps: 2, duration: 10_000 };

/** Most retries of a request, and the pauses before them in milliseconds, which vary at random. */
const retries = { maxAttempts: 2, backoff: { initialDelay: 50, maxDelay: 500 } };

/** Keeps a subgraph in trouble from doing harm, and the gateway from adding to the trouble. */
export function guardSubgraph(limits: GuardLimits, observer: GuardObserver): SubgraphGuard {
  const budget = new RetryBudget();
  const bulkheadPolicy = bulkhead(limits.concurrency, limits.queue);
  const breaker: CircuitBreakerPolicy = circuitBreaker(
    handleWhen(
      (error) => isOutage(error) || (breaker.state === CircuitState.HalfOpen && error instanceof BulkheadRejectedError),
    ),
    { halfOpenAfter: openTime, breaker: new RunOrRateBreaker() },
  );
  const repeat = retry(
    handleWhen((error) => isTransient(error) && budget.spend()),
    { maxAttempts: retries.maxAttempts, backoff: new ExponentialBackoff(retries.backoff) },
  );

  breaker.onStateChange((state) => observer.onBreaker(nameOf(state), errorOf(breaker.lastFailure)));
  repeat.onRetry(observer.onRetry);

  const once = async <T>(attempt: Attempt<T>): Promise<T> => {
    // The library would have it wait for the probe, which may take as long as the time-out.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    const wantedAt = Date.now();
    return breaker.execute(() =>
      bulkheadPolicy.execute(async () => {
        // It may have opened while this waited in the queue.
        if (breaker.state === CircuitState.Open) throw new BrokenCircuitError();
        const timeLeft = limits.timeout - (Date.now() - wantedAt);
        if (timeLeft <= 0) throw new BulkheadRejectedError(limits.concurrency, limits.queue);
        return attempt(timeLeft);
      }),
    );
  };

  return {
    async run(attempt, { repeatable }) {
      budget.earn();
      try {
        return await (repeatable ? repeat.execute(() => once(attempt)) : once(attempt));
      } catch (error) {
        if (error instanceof BrokenCircuitError) observer.onRejection('breaker');
        if (error instanceof BulkheadRejectedError) observer.onRejection('queue');
        throw error;
      }
    },
    breakerState: () => nameOf(breaker.state),
  };
}

/** Opens after a run of failures as well as at a high rate of them. */
class RunOrRateBreaker implements IBreaker {
  readonly #run = new ConsecutiveBreaker(mostInARow);
  readonly #rate = new SamplingBreaker(failureRate);

  get state(): unknown {
    return [this.#run.state, this.#rate.state];
  }

  success(state: CircuitState): void {
    this.#run.success();
    this.#rate.success(state);
  }

  failure(state: CircuitState): boolean {
    const [run, rate] = [this.#run.failure(), this.#rate.failure(state)];
    return run || rate;
  }
}

/** Whether the subgraph does not answer at the moment. */
export function isUnavailability(error: unknown): boolean {
  return (
    error instanceof ConnectionFailure ||
    error instanceof ResponseTimeout ||
    error instanceof UnusableResponse ||
    error instanceof BrokenCircuitError ||
    error instanceof BulkheadRejectedError
  );
}

/** Whether it counts as a failure for the breaker. What the subgraph refuses, and what is too large, does not. */
function isOutage(error: unknown): boolean {
  return (
    error instanceof ConnectionFailure ||
    error instanceof ResponseTimeout ||
    (error instanceof UnusableResponse && !refusals.has(error.status))
  );
}

/** That there are too many requests, or that it cannot read this one: what clients send may be the reason. */
const refusals = new Set([400, 429]);

const refusedOrReset = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const transientStatus = new Set([502, 503, 504]);

/** Whether a retry may succeed: the trouble may be gone a moment later, and nothing was answered. */
function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionFailure) return !error.responding && refusedOrReset.has(error.code ?? '');
  return error instanceof UnusableResponse && transientStatus.has(error.status);
}

function nameOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}

const errorOf = (failure: object | undefined): unknown => (failure && 'error' in failure ? failure.error : undefined);
