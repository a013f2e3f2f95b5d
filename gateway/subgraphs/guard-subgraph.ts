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
import { UnusableAnswer } from './read-response.ts';
import { RetryBudget } from './retry-budget.ts';
import { AnswerTimeout, ConnectionFailure } from './send-request.ts';

/** `half-open`: one request is let through to see. */
export type BreakerState = 'closed' | 'half-open' | 'open';

/** Why a request was not made: the subgraph has failed too often, or too many wait for it. */
export type RejectionReason = 'breaker' | 'queue';

export interface GuardLimits {
  /** Longest for a request, from wanting to make it to the end of its answer; each repetition anew. In milliseconds. */
  timeout: number;
  /** Requests under way at a time. */
  concurrency: number;
  /** Requests that wait for their turn; further ones are refused. */
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

/** Time from opening to the request that is let through to see, in milliseconds. */
const restTime = 1_000;

/** Failures in a row that open the breaker, however few requests there are. */
const longestRun = 10;

/** Part of failures above which it opens when there are this many requests a second, over as many milliseconds. */
const failureRate = { threshold: 0.5, minimumRps: 2, duration: 10_000 };

/** Most repetitions of a request, and the pauses before them in milliseconds, which vary at random. */
const repetitions = { maxAttempts: 2, backoff: { initialDelay: 50, maxDelay: 500 } };

/** Keeps a subgraph in trouble from doing harm, and the gateway from adding to the trouble. */
export function guardSubgraph(limits: GuardLimits, observer: GuardObserver): SubgraphGuard {
  const budget = new RetryBudget();
  const places = bulkhead(limits.concurrency, limits.queue);
  const breaker: CircuitBreakerPolicy = circuitBreaker(
    handleWhen(
      (error) => isOutage(error) || (breaker.state === CircuitState.HalfOpen && error instanceof BulkheadRejectedError),
    ),
    { halfOpenAfter: restTime, breaker: new RunOrRateBreaker() },
  );
  const repeat = retry(
    handleWhen((error) => isPassing(error) && budget.spend()),
    { maxAttempts: repetitions.maxAttempts, backoff: new ExponentialBackoff(repetitions.backoff) },
  );

  breaker.onStateChange((state) => observer.onBreaker(nameOf(state), errorOf(breaker.lastFailure)));
  repeat.onRetry(observer.onRetry);

  const once = async <T>(attempt: Attempt<T>): Promise<T> => {
    // The library would have it wait for the one that is let through, which may take as long as the time-out.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    const wantedAt = Date.now();
    return breaker.execute(() =>
      places.execute(async () => {
        // It may have waited for its turn.
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
  readonly #run = new ConsecutiveBreaker(longestRun);
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

/** Whether there is no answer to be had at the moment, as far as can be told. */
export function isUnavailability(error: unknown): boolean {
  return (
    error instanceof ConnectionFailure ||
    error instanceof AnswerTimeout ||
    error instanceof UnusableAnswer ||
    error instanceof BrokenCircuitError ||
    error instanceof BulkheadRejectedError
  );
}

/** Whether it tells that the subgraph is in trouble. What it refuses, and what is too large, does not. */
function isOutage(error: unknown): boolean {
  return (
    error instanceof ConnectionFailure ||
    error instanceof AnswerTimeout ||
    (error instanceof UnusableAnswer && error.status !== 429)
  );
}

const refusedOrReset = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const passingStatus = new Set([502, 503, 504]);

/** Whether it may well be gone a moment later, and nothing was answered. */
function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionFailure) return !error.answering && refusedOrReset.has(error.code ?? '');
  return error instanceof UnusableAnswer && passingStatus.has(error.status);
}

function nameOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}

const errorOf = (failure: object | undefined): unknown => (failure && 'error' in failure ? failure.error : undefined);
