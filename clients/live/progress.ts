import { cursorOf, isAfter } from './cursor.ts';

/** The extensions of an operation; the gateway knows `since` and `initial`. */
export type Extensions = Record<string, unknown>;

/** How far a subscription has come. */
export interface Progress {
  /** The extensions to subscribe with now. To be called once for each time it is sent. */
  toSend(): Extensions | undefined;
  /** Takes note of a result that was received; false when an earlier one was at least as late. */
  advance(result: { extensions?: unknown }): boolean;
  /** Begins anew, at the present. False when that was done and nothing was received since: it would be in vain. */
  restart(): boolean;
  /** Whether it was open before, so that whoever ends it now interrupts something. */
  isUnderWay(): boolean;
}

/**
 * @param asked the extensions the application gave
 * @param standing a position of which the server has told, if it has: from there nothing is missed that happens after it is asked for
 */
export function createProgress(asked: Extensions | null | undefined, standing: () => string | undefined): Progress {
  const { since, ...others } = asked ?? {};
  const initial = others['initial'] === true;
  /** The last cursor that was received or given. */
  let last = typeof since === 'string' ? since : undefined;
  /** From where to go on when nothing has been received. With an initial state, that is asked for again instead. */
  let begun: string | undefined;
  let sent = 0;
  let restarted = false;

  return {
    toSend() {
      sent++;
      const from = last ?? begun;
      if (!initial) begun ??= standing();
      if (from !== undefined) return { ...others, since: from };
      return asked ? others : undefined;
    },
    advance({ extensions }) {
      const cursor = cursorOf(extensions);
      if (cursor === undefined) return true;
      if (last !== undefined && !isAfter(cursor, last)) return false;
      last = cursor;
      restarted = false;
      return true;
    },
    restart() {
      if (restarted) return false;
      restarted = true;
      last = undefined;
      begun = initial ? undefined : standing();
      return true;
    },
    isUnderWay: () => sent > 1 || last !== undefined,
  };
}
