import type { GraphQLFormattedError } from 'graphql';

/** Longest pause before the first attempt to come back, and before any, in milliseconds. */
const pause = { first: 1_000, most: 15_000 };

/** Attempts with fresh credentials before it is believed that they are refused. */
const mostRefusals = 2;

/** Errors of a moment. `CLIENT_TOO_SLOW` ends what a client has fallen too far behind in. */
const temporary = new Set<unknown>(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'CLIENT_TOO_SLOW']);

/**
 * Limits on what was allowed before: the connection that broke counts until the gateway has noticed.
 */
const temporaryLimits = new Set<unknown>(['liveQueriesPerCaller']);

/**
 * Milliseconds to wait before an attempt, counted from 0. At random, so that clients that a gateway leaves behind do not
 * come to the next one all at once.
 */
export function pauseBefore(attempt: number): number {
  return Math.random() * Math.min(pause.first * 2 ** attempt, pause.most);
}

/**
 * Milliseconds to wait before a subscription that ended with these errors is opened again; null when that would be in
 * vain. A caller whose token ended may have another one by then.
 * @param wasOpen whether it was allowed before
 */
export function pauseAfter(errors: readonly GraphQLFormattedError[], attempt: number, wasOpen: boolean): number | null {
  const { code, limit, retryAfterSeconds } = errors[0]?.extensions ?? {};
  const isAllowed =
    (code === 'UNAUTHENTICATED' && attempt < mostRefusals) || (code === 'LIMIT_EXCEEDED' && temporaryLimits.has(limit));
  if (!temporary.has(code) && !(wasOpen && isAllowed)) return null;
  return Number(retryAfterSeconds ?? 0) * 1_000 + pauseBefore(attempt);
}

/** Whether the gateway cannot tell any more what was since the cursor. */
export const isExpired = ([first]: readonly GraphQLFormattedError[]): boolean =>
  first?.extensions?.['code'] === 'CURSOR_EXPIRED';

/**
 * Whether to connect again after what graphql-ws gives `shouldRetry`: the event that closed the connection, or the `error`
 * event of one that was not made or broke. What the application threw, say in `connectionParams`, is no reason to.
 * graphql-ws itself never does after codes that say that the client is wrong: 4400, 4401, 4406, 4409, 4429, 4500.
 */
export function shouldReconnect(cause: unknown): boolean {
  return isClosing(cause) || !(cause instanceof Error);
}

/** Counts how often in a row credentials were refused (close code 4403). */
export function countRefusals() {
  let refusals = 0;
  return {
    onConnected() {
      refusals = 0;
    },
    onClosed(event: unknown) {
      if (isClosing(event) && event.code === 4403) refusals++;
    },
    areTooMany: () => refusals > mostRefusals,
  };
}

export function isClosing(cause: unknown): cause is { code: unknown } {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'reason' in cause;
}
