import { GraphQLError } from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Position } from './stream-event.ts';

/** A client's position in the stream of events, as it sends it. */
export interface Cursor {
  /** The last event the client knows of: what comes after it, it is told. */
  sequence: number;
  /** Of the stream; null when the client names only a sequence, for whatever stream there is. */
  epoch: number | null;
  /** How many entities of the initial state the client has got; null when it has all. */
  initial: number | null;
}

/** A cursor as a client sends it. */
export interface SentCursor extends Cursor {
  /** The last event that what the client does next has to come after: `sequence`, or a later one that it caused itself. */
  after: number;
}

const pattern = /^(\d{1,15})(?:\+(\d{1,15}))?(?:\.(\d{1,15})(?:\.(\d{1,6}))?)?$/;

/**
 * `<sequence>.<epoch>`; `<sequence>.<epoch>.<count>` while the initial state is not complete; `<sequence>+<more>.<epoch>` when
 * what the client caused lies so many events after what it knows.
 */
export function formatCursor({ sequence, epoch }: Position, initial: number | null = null): string {
  return initial === null ? `${sequence}.${epoch}` : `${sequence}.${epoch}.${initial}`;
}

/** The cursor of a client that knows everything up to a position, and caused the event with the sequence `after`. */
export function formatCursorAfter({ sequence, epoch }: Position, after: number): string {
  return after > sequence ? `${sequence}+${after - sequence}.${epoch}` : formatCursor({ sequence, epoch });
}

/** Reads the cursor a client sends. Throws BAD_USER_INPUT naming `name` when it is none. */
export function parseCursor(value: unknown, name: string): SentCursor {
  const [, sequence, more = '0', epoch, initial] = (typeof value === 'string' && pattern.exec(value)) || [];
  if (sequence === undefined) throw badUserInput(name, 'expected the cursor of a message, as it was received');
  return {
    sequence: Number(sequence),
    after: Number(sequence) + Number(more),
    epoch: epoch === undefined ? null : Number(epoch),
    initial: initial === undefined ? null : Number(initial),
  };
}

/** The events behind the cursor are not kept any more. */
export function cursorExpired(): GraphQLError {
  const message =
    'The cursor is older than the events that are kept: read the state again, and subscribe from the cursor of that answer.';
  return new GraphQLError(message, { extensions: { code: 'CURSOR_EXPIRED' } });
}
