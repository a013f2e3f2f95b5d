import type { Caller } from '../request/caller.ts';
import { tokenRefused } from '../request/errors.ts';
import { visibilityOf } from '../request/visibility-of.ts';
import { type Revocation, revocationReasons } from '../revocation/revocation.ts';
import { type ConnectionLimits, createLiveQueryPermits } from './live-query-permits.ts';
import { RenewableCaller } from './renewable-caller.ts';
import { createRevocationIndex } from './revocation-index.ts';

/** Something long-lived that acts for a caller: a WebSocket, a response that is a stream. */
export interface Connection {
  /** The same object as long as the connection lasts: it always has the latest token. */
  caller: Caller;
  /** Goes on with a fresh token. Throws UNAUTHENTICATED unless it gives the same caller the same rights. */
  renew(fresh: Caller): void;
  /**
   * Counts one more live query of the connection and of its caller. Returns what counts it off again. Throws LIMIT_EXCEEDED,
   * naming the limit, when either has as many as it may.
   */
  acquirePermit(): () => void;
  /** The connection is closed. */
  release(): void;
}

/** Ends connections when their tokens expire or are revoked. */
export interface Connections {
  /**
   * @param clientAddress whose live queries are counted when nobody is signed in
   * @param onRefused called once, when the token is not accepted any more; never after `release`
   * Throws UNAUTHENTICATED when the token was revoked since the caller was authenticated.
   */
  open(caller: Caller, clientAddress: string, onRefused: (reason: string) => void): Connection;
  endRevoked(revocation: Revocation): void;
}

/** Longest delay a timer can have, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export function createConnections(limits: ConnectionLimits): Connections {
  /** What ends each connection, by the revocation targets of its token. */
  const index = createRevocationIndex<(reason: string) => void>();
  const counts = createLiveQueryPermits(limits);

  const open: Connections['open'] = (first, clientAddress, onRefused) => {
    const permits = counts.open(first.identity, clientAddress);
    const caller = new RenewableCaller(first);
    let expiry: NodeJS.Timeout | undefined;
    let over = false;

    const release = () => {
      over = true;
      clearTimeout(expiry);
      index.delete(refuse);
      permits.release();
    };
    const refuse = (reason: string) => {
      if (over) return;
      release();
      onRefused(reason);
    };
    const hold = (fresh: Caller) => {
      fresh.assertAccepted();
      caller.current = fresh;
      // It may have been closed while the token was verified: then nothing would clear the timer any more.
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
      acquirePermit: permits.acquire,
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
