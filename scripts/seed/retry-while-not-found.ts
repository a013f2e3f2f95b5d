import { setTimeout as delay } from 'node:timers/promises';
import type { UserError } from './user-error.ts';

/** Milliseconds for which an unknown product is taken to be on its way, and between two looks. */
const propagation = { limit: 60_000, pause: 200 };

/**
 * Sends a mutation again while it answers NotFound: other subgraphs hear of a new product through events, so for a moment
 * after its creation they do not know its variants. After a minute the last answer is returned as it is.
 */
export async function retryWhileNotFound<Result extends { __typename: string }>(
  send: () => Promise<Result | UserError>,
  { limit, pause } = propagation,
): Promise<Result | UserError> {
  const deadline = Date.now() + limit;
  for (;;) {
    const result = await send();
    if (result.__typename !== 'NotFound' || Date.now() >= deadline) return result;
    await delay(pause);
  }
}
