import { CloseCode } from 'graphql-ws';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Connection, Connections } from '../connections/connections.ts';
import type { RequestOrigin } from '../request/context.ts';
import { codeOf, tokenRefused } from '../request/errors.ts';
import { registeredCodes, type SocketCloseCode } from './close-socket.ts';
import { ackMessage, pongMessage } from './server-message.ts';

/** Who the client of a session is: authenticated by `connection_init`, and again by each fresh token. */
export interface SessionCaller {
  /** Undefined until `connection_init` has been answered. */
  connection(): Connection | undefined;
  /** Verifies the credentials of `connection_init` and acknowledges it. Ends the session when it is sent again. */
  initialise(authorization: string | undefined): Promise<void>;
  /** Verifies a fresh token and answers with the time at which the session ends now. */
  renew(authorization: string): Promise<void>;
  /** The session is over. */
  close(): void;
}

export interface SessionCallerOptions {
  authenticate: Authenticate;
  connections: Connections;
  /** Where the stream of events is now, for clients that have yet to get a message; null while that is not known. */
  cursor: () => string | null;
  /** Longest a client may take to send `connection_init`, in milliseconds. Then the session ends. */
  initialisationTimeout: number;
  /** Of the message that is being handled. */
  origin: () => RequestOrigin;
  send: (message: string) => void;
  /** Ends the session, since its token is not accepted any more. */
  refuse: (reason: string) => void;
  /** Ends the session. */
  end: (code: SocketCloseCode, reason: string) => void;
  /** Logs what is not the client's doing. */
  report: (error: unknown) => void;
}

/** Most fresh tokens of a session that wait to be verified. */
const mostRenewals = 10;

export function createSessionCaller(options: SessionCallerOptions): SessionCaller {
  const { authenticate, connections, cursor, origin, send, end, report } = options;
  let connection: Connection | undefined;
  let initialised = false;
  let over = false;
  let renewals = 0;
  let renewed: Promise<void> = Promise.resolve();
  let initialisation: NodeJS.Timeout | undefined = setTimeout(
    () => end(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
    options.initialisationTimeout,
  );

  const refuse = (error: unknown) => {
    const code = codeOf(error);
    if (code === 'UNAUTHENTICATED' && error instanceof Error) end(CloseCode.Forbidden, error.message);
    else if (code === 'RATE_LIMITED') end(registeredCodes.tryAgainLater, 'Too many attempts.');
    else end(registeredCodes.tryAgainLater, 'Access tokens cannot be verified now.');
  };

  const renewNow = async (authorization: string) => {
    try {
      if (!connection) throw tokenRefused('A fresh token was sent before connection_init was answered.');
      const fresh = await authenticate(authorization, origin());
      if (over) return;
      connection.renew(fresh);
    } catch (error) {
      // A token that cannot be verified now costs nothing: the client sees that it has the same time left.
      if (codeOf(error) === 'UNAUTHENTICATED') refuse(error);
      report(error);
    }
    if (over) return;
    const expiresAt = connection?.caller.expiresAt ?? null;
    send(pongMessage({ expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }));
  };

  return {
    connection: () => connection,

    async initialise(authorization) {
      if (initialised) return end(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
      initialised = true;
      clearTimeout(initialisation);
      // A timer that is kept takes memory, and there are thousands of connections.
      initialisation = undefined;
      const from = origin();
      try {
        const caller = await authenticate(authorization, from);
        if (over) return;
        connection = connections.open(caller, from.clientAddress, options.refuse);
      } catch (error) {
        refuse(error);
        report(error);
        return;
      }
      send(ackMessage(cursor()));
    },

    async renew(authorization) {
      if (renewals >= mostRenewals) return end(registeredCodes.tryAgainLater, 'Too many attempts.');
      renewals++;
      // One after the other: the token that came last is the one that holds.
      renewed = renewed.then(() => renewNow(authorization)).finally(() => renewals--);
      await renewed;
    },

    close() {
      over = true;
      clearTimeout(initialisation);
      connection?.release();
    },
  };
}
