import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { type Cursor, parseCursor } from '../events/cursor.ts';
import type { EventFilter } from '../events/event-filter.ts';
import type { Position } from '../events/stream-event.ts';
import type { CatchUp } from './catch-up.ts';

/** Where a client wants a live query to begin. */
export interface SubscriptionStart {
  /** Behind this cursor; null for now. */
  since: Cursor | null;
  /** With the state of what the query names, if not `since`. */
  initial: boolean;
}

/** Reads the `extensions` of a subscription. Throws BAD_USER_INPUT, naming the one that is not valid. */
export function readSubscriptionStart(extensions: Readonly<Record<string, unknown>> | undefined): SubscriptionStart {
  const { since, initial } = extensions ?? {};
  if (typeof (initial ?? false) !== 'boolean') throw badUserInput('extensions.initial', 'expected true or false');
  return {
    since: since === undefined || since === null ? null : parseCursor(since, 'extensions.since'),
    initial: initial === true,
  };
}

/**
 * What a client is sent before anything that happens from now on; null when that is nothing. Throws BAD_USER_INPUT when it
 * asks for the state of entities that the query does not name.
 */
export function catchUpFor(
  { since, initial }: SubscriptionStart,
  { keys }: Pick<EventFilter, 'keys'>,
  now: Position,
): CatchUp | null {
  const asksForInitial = initial || since?.initial !== null;
  if (!since && !initial) return null;
  const ids = asksForInitial ? idsOf(keys) : [];
  const here = { ...now, initial: null };
  return since
    ? { initial: { ids: since.initial === null ? [] : ids, got: since.initial ?? 0 }, from: since, to: now }
    : { initial: { ids, got: 0 }, from: here, to: now };
}

function idsOf(keys: readonly string[] | null): string[] {
  if (keys) return [...new Set(keys)];
  throw badUserInput(
    'extensions.initial',
    'expected a subscription that names what it follows by id. For any other, send a query with extensions.cursor, and subscribe with the cursor of its answer as extensions.since',
  );
}
