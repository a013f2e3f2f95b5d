import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { cursorExpired, type SentCursor } from '../events/cursor.ts';
import type { EventLog } from '../events/event-log.ts';
import { codeOf } from '../request/errors.ts';
import type { Waiters } from './waiters.ts';

/** Longest wait for the events up to a cursor, in milliseconds. */
const limit = 1_000;

/** Any filter: nothing is read. */
const anything = { aggregateType: '', keys: [], events: null, accepts: null, owner: null };

/**
 * Resolves when this gateway has handled every event that a cursor stands for. Throws CURSOR_EXPIRED when the stream of events
 * is another one or ends before it, SERVICE_UNAVAILABLE when the events have not arrived in time.
 */
export async function reachCursor(
  cursor: SentCursor,
  log: Pick<EventLog, 'position' | 'isFollowing' | 'read'>,
  waiters: Waiters,
): Promise<void> {
  const { epoch, after } = cursor;
  const hasReached = () => {
    const here = log.position();
    return here !== null && (epoch === null || epoch === here.epoch) && here.sequence >= after;
  };
  const isOfOtherStream = () => log.isFollowing() && epoch !== null && log.position()?.epoch !== epoch;
  await waiters.until(() => hasReached() || isOfOtherStream(), limit);
  if (hasReached()) return;
  if (isOfOtherStream()) throw cursorExpired();
  if (await isBehindTheEnd(cursor, log)) throw cursorExpired();
  throw unavailable('Not every event up to extensions.since has arrived here yet: try again.');
}

/** Whether the stream ends before the cursor; false when nobody can be asked. */
async function isBehindTheEnd({ epoch, after }: SentCursor, log: Pick<EventLog, 'read'>): Promise<boolean> {
  const range = { after: { sequence: after, epoch, initial: null }, upTo: after };
  try {
    await log.read(range, anything, AbortSignal.timeout(limit)).next();
    return false;
  } catch (error) {
    return codeOf(error) === 'CURSOR_EXPIRED';
  }
}
