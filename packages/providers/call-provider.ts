import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { orAborted } from '#packages/or-aborted/or-aborted.ts';
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
  try {
    signal.throwIfAborted();
    return cleaned<Done, Refused>(await orAborted(call(signal), signal));
  } catch (error) {
    const late = limit.aborted && error === limit.reason;
    return { outcome: 'unknown', reason: late ? `No answer within ${timeout} ms.` : clean(loggableMessage(error)) };
  }
}

const clean = (reason: string) => cleanText(reason, { maximum: longestReason }) || noReason;

const cleaned = <Done extends object, Refused extends object>(
  answer: Outcome<Done, Refused>,
): Outcome<Done, Refused> => (answer.outcome === 'done' ? answer : { ...answer, reason: clean(answer.reason) });
