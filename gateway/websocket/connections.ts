import type { WebSocket } from 'ws';
import type { Caller } from '../authentication/caller.ts';
import { tokenRefused } from '../http/errors.ts';
import { visibilityOf } from '../live/visibility-of.ts';
import { type Revocation, revocationReasons } from '../revocation/revocation.ts';
import { createPremiseIndex } from './premise-index.ts';

/** Close code of graphql-ws for a caller whose token is not, or no longer, accepted. */
export const forbidden = 4403;

/** Longest delay a timer can have, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** A WebSocket whose caller is known. */
export interface Connection {
  /** The same object as long as the connection lasts, so that whoever holds it speaks with the latest token. */
  caller: Caller;
  /** Goes on under a fresh token. Throws UNAUTHENTICATED unless it gives the same caller the same rights. */
  renew(fresh: Caller): void;
}

/** Closes connections when their tokens end, by themselves or by a revocation. */
export interface Connections {
  /** Throws UNAUTHENTICATED when the token was revoked since the caller was authenticated. */
  open(socket: WebSocket, caller: Caller): Connection;
  closeRevoked(revocation: Revocation): void;
}

export function createConnections(): Connections {
  const index = createPremiseIndex<WebSocket>();

  const open: Connections['open'] = (socket, first) => {
    let current: Caller;
    let expiry: NodeJS.Timeout | undefined;

    const hold = (caller: Caller) => {
      caller.assertAccepted();
      current = caller;
      // It may have closed while the token was verified, and nothing would tell so any more.
      if (socket.readyState !== socket.OPEN) return;
      index.set(socket, caller.premises);
      clearTimeout(expiry);
      if (caller.expiresAt === null) return;
      const left = Math.min(caller.expiresAt - Date.now(), longestTimer);
      expiry = setTimeout(() => socket.close(forbidden, 'The access token has expired.'), left);
    };
    hold(first);
    socket.once('close', () => {
      clearTimeout(expiry);
      index.delete(socket);
    });

    return {
      caller: {
        get identity() {
          return current.identity;
        },
        get expiresAt() {
          return current.expiresAt;
        },
        get premises() {
          return current.premises;
        },
        assertAccepted: () => current.assertAccepted(),
        identityToken: () => current.identityToken(),
      },
      renew(fresh) {
        if (visibilityOf(fresh.identity) !== visibilityOf(current.identity)) {
          throw tokenRefused('The fresh token is of another caller or has other rights: connect again.');
        }
        hold(fresh);
      },
    };
  };

  return {
    open,
    closeRevoked(revocation) {
      const reason = revocationReasons[revocation.kind];
      for (const socket of index.endedBy(revocation)) socket.close(forbidden, reason);
    },
  };
}
