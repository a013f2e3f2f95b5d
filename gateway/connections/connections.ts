import type { Caller } from '../request/caller.ts';
import { tokenRefused } from '../request/errors.ts';
import { visibilityOf } from '../request/visibility-of.ts';
import { type Revocation, revocationReasons } from '../revocation/revocation.ts';
import { type ConnectionLimits, createLiveQueryCounts } from './live-query-counts.ts';
import { RenewableCaller } from './renewable-caller.ts';
import { createRevocationIndex } from './revocation-index.ts';

/** Something that lasts and speaks for a caller: a WebSocket, a response that is a stream. */
export interface Connection {
  /** The same object as long as the connection lasts, so that whoever holds it speaks with the latest token. */
  caller: Caller;
  /** Goes on under a fresh token. Throws UNAUTHENTICATED unless it gives the same caller the same rights. */
  renew(fresh: Caller): void;
  /**
   * Counts one more live query of the connection and of its caller. Returns what gives its place back. Throws LIMIT_EXCEEDED
   * naming the limit when either has as many as it may.
   */
  takePlace(): () => void;
  /** It is closed: whatever ends. */
  release(): void;
}

/** Ends connections when their tokens end, by themselves or by a revocation. */
export interface Connections {
  /**
   * @param clientAddress whose live queries are counted when nobody is signed in
   * @param onRefused called once, when the token is not accepted any more; not after `release`
   * Throws UNAUTHENTICATED when the token was revoked since the caller was authenticated.
   */
  open(caller: Caller, clientAddress: string, onRefused: (reason: string) => void): Connection;
  endRevoked(revocation: Revocation): void;
}

/** Longest delay a timer can have, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export function createConnections(limits: ConnectionLimits): Connections {
  /** By what their tokens depend on, what refuses them. */
  const index = createRevocationIndex<(reason: string) => void>();
  const counts = createLiveQueryCounts(limits);

  const open: Connections['open'] = (first, clientAddress, onRefused) => {
    const places = counts.open(first.identity, clientAddress);
    const caller = new RenewableCaller(first);
    let expiry: NodeJS.Timeout | undefined;
    let over = false;

    const release = () => {
      over = true;
      clearTimeout(expiry);
      index.delete(refuse);
      places.release();
    };
    const refuse = (reason: string) => {
      if (over) return;
      release();
      onRefused(reason);
    };
    const hold = (fresh: Caller) => {
      fresh.assertAccepted();
      caller.current = fresh;
      // It may have ended while the token was verified, and nothing would tell so any more.
      if (over) return;
      index.set(refuse, fresh.revocationTargets);
      clearTimeout(expiry);
      if (fresh.expiresAt === null) return;
      expiry = setTimeout(
        () => refuse('The access token has expired.'),
        Math.min(fresh.expiresAt - Date.now(), longestTimer),
      );
    };
    hold(first);

    return {
      caller,
      renew(fresh) {
        if (visibilityOf(fresh.identity) !== visibilityOf(caller.identity)) {
          throw tokenRefused('The fresh token is of another caller or has other rights: connect again.');
        }
        hold(fresh);
      },
      takePlace: places.take,
      release,
    };
  };

  return {
    open,
    endRevoked(revocation) {
      const reason = revocationReasons[revocation.kind];
      for (const refuse of index.endedBy(revocation)) refuse(reason);
    },
  };
}
