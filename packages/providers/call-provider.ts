import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import type { Outcome } from './outcome.ts';

/** Most characters of a reason. */
const longestReason = 500;
const noReason = 'No reason was given.';

export interface CallOptions {
  /** Milliseconds the call may take. */
  timeout: number;
  /** Ends the wait early, for example because the process stops. Default: nothing does. */
  stop?: AbortSignal;
}

/**
 * Calls a provider, outside any transaction. Never rejects: a call that throws, or is not over in time, may have had its
 * effect, so its outcome is `unknown`. Reasons are foreign text: they come back in a form that can be stored, logged,
 * mailed and shown, of at most 500 characters.
 */
export async function callProvider<Done extends object, Refused extends object>(
  call: (signal: AbortSignal) => Promise<Outcome<Done, Refused>>,
  { timeout, stop }: CallOptions,
): Promise<Outcome<Done, Refused>> {
  const limit = AbortSignal.timeout(timeout);
  const signal = stop ? AbortSignal.any([limit, stop]) : limit;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    // Not every implementation ends when it is told to.
    return cleaned<Done, Refused>(await Promise.race<Outcome<Done, Refused>>([call(signal), aborted]));
  } catch (error) {
    const late = limit.aborted && error === limit.reason;
    return { outcome: 'unknown', reason: late ? `No answer within ${timeout} ms.` : clean(loggableMessage(error)) };
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const clean = (reason: string) => cleanText(reason, { maximum: longestReason }) || noReason;

const cleaned = <Done extends object, Refused extends object>(
  answer: Outcome<Done, Refused>,
): Outcome<Done, Refused> => (answer.outcome === 'done' ? answer : { ...answer, reason: clean(answer.reason) });
