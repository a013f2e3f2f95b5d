import { GraphQLError } from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Position } from './stream-event.ts';

/** A client's position in the stream of events, as it sends it. */
export interface Cursor {
  /** The last event the client knows of. */
  sequence: number;
  /** Of the stream; null when the client names only a sequence, for whatever stream there is. */
  epoch: number | null;
  /** How many entities of the initial state the client has got; null when it has all. */
  initial: number | null;
}

const pattern = /^(\d{1,15})(?:\.(\d{1,15})(?:\.(\d{1,6}))?)?$/;

/** `<sequence>.<epoch>`; `<sequence>.<epoch>.<count>` while the initial state is not complete. */
export function formatCursor({ sequence, epoch }: Position, initial: number | null = null): string {
  return initial === null ? `${sequence}.${epoch}` : `${sequence}.${epoch}.${initial}`;
}

/** Reads the cursor a client sends. Throws BAD_USER_INPUT naming `name` when it is none. */
export function parseCursor(value: unknown, name: string): Cursor {
  const [, sequence, epoch, initial] = (typeof value === 'string' && pattern.exec(value)) || [];
  if (sequence === undefined) throw badUserInput(name, 'expected the cursor of a message, as it was received');
  return {
    sequence: Number(sequence),
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
