import type { Socket } from 'node:net';
import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Connection, Connections } from '../connections/connections.ts';
import type { OperationServices } from '../live-queries/execute-or-subscribe.ts';
import type { Origin } from '../request/context.ts';
import { codeOf, tokenRefused } from '../request/errors.ts';
import { authorizationOf } from './authorization-of.ts';
import { type ClientMessage, readClientMessage } from './client-message.ts';
import { type CloseCode, closeCodes, closeSocket } from './close-codes.ts';
import { createOutlet, isCongested } from './outlet.ts';
import { ackMessage, pongMessage } from './server-message.ts';
import { createSocketOperations } from './socket-operations.ts';

/** What a client and the gateway say to each other over one WebSocket (graphql-transport-ws). */
export interface SocketSession {
  /** Closes the socket. Nothing more is sent, and nothing that arrives is done. */
  end(code: CloseCode, reason: string): void;
}

export interface SessionOptions extends OperationServices {
  authenticate: Authenticate;
  connections: Connections;
  /** Where the stream of events is now, for clients that have yet to get a message; null while that is not known. */
  cursor: () => string | null;
  /** Longest a client may take to send `connection_init`, in milliseconds. */
  initialisationTimeout: number;
  /** Longest a client that has much to take in may take nothing of it, in milliseconds. */
  patience: number;
}

/** Most fresh tokens of a connection that wait to be verified. */
const mostRenewals = 10;

export function openSession(
  socket: WebSocket,
  carrier: Socket,
  client: Omit<Origin, 'correlationId'>,
  options: SessionOptions,
): SocketSession {
  const { authenticate, connections, formatError, patience } = options;
  let connection: Connection | undefined;
  let initialised = false;
  let over = false;
  let renewals = 0;
  let renewed: Promise<void> = Promise.resolve();
  const outlet = createOutlet({ socket, carrier, patience, onFree: () => operations.drained() });
  const operations = createSocketOperations(options, outlet, () => isCongested(socket));

  const leave = () => {
    over = true;
    clearTimeout(initialisation);
    operations.close();
    connection?.release();
  };
  const end = (code: CloseCode, reason: string) => {
    if (over) return;
    leave();
    closeSocket(socket, code, reason);
    // Else the client's answer to that would not be read when it was congested.
    socket.resume();
  };
  let initialisation: NodeJS.Timeout | undefined = setTimeout(
    () => end(closeCodes.initialisationTimeout, 'Connection initialisation timeout'),
    options.initialisationTimeout,
  );

  const origin = (): Origin => ({ correlationId: uuidv7(), ...client });
  /** Logs what is not the client's doing. */
  const report = (error: unknown) =>
    void formatError(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error);
  const refuse = (error: unknown) => {
    const code = codeOf(error);
    if (code === 'UNAUTHENTICATED' && error instanceof Error) end(closeCodes.forbidden, error.message);
    else if (code === 'RATE_LIMITED') end(closeCodes.tryAgainLater, 'Too many attempts.');
    else end(closeCodes.tryAgainLater, 'Access tokens cannot be verified now.');
  };

  const initialise = async (authorization: string | undefined) => {
    if (initialised) return end(closeCodes.tooManyInitialisationRequests, 'Too many initialisation requests');
    initialised = true;
    clearTimeout(initialisation);
    // There are thousands of connections, each of which would keep its timer as long as it lasts.
    initialisation = undefined;
    try {
      const caller = await authenticate(authorization, origin());
      if (over) return;
      connection = connections.open(caller, client.clientAddress, (reason) => end(closeCodes.forbidden, reason));
    } catch (error) {
      refuse(error);
      report(error);
      return;
    }
    outlet.send(ackMessage(options.cursor()));
  };

  const renew = async (authorization: string) => {
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
    outlet.send(pongMessage({ expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }));
  };
  /** One after the other: the token that came last is the one that holds. */
  const renewInTurn = async (authorization: string) => {
    if (renewals >= mostRenewals) return end(closeCodes.tryAgainLater, 'Too many attempts.');
    renewals++;
    renewed = renewed.then(() => renew(authorization)).finally(() => renewals--);
    await renewed;
  };

  const answerPing = (payload: Readonly<Record<string, unknown>> | null) => {
    const authorization = authorizationOf(payload);
    if (authorization !== undefined) return renewInTurn(authorization);
    let pong: string;
    try {
      pong = pongMessage(payload);
    } catch {
      // Deeper than it can be written goes what can be read.
      return end(closeCodes.badRequest, 'Invalid message received: `payload` is too deep to be sent back');
    }
    outlet.send(pong);
  };

  const handle = (message: ClientMessage): Promise<void> | void => {
    switch (message.type) {
      case 'connection_init':
        return initialise(authorizationOf(message.payload));
      case 'ping':
        return answerPing(message.payload);
      case 'pong':
        return;
      case 'subscribe': {
        const { id, payload } = message;
        if (!connection) return end(closeCodes.unauthorized, 'Unauthorized');
        if (operations.has(id)) return end(closeCodes.subscriberAlreadyExists, `Subscriber for ${id} already exists`);
        return operations.start(id, payload, origin(), connection);
      }
      case 'complete':
        return operations.complete(message.id);
      default:
        return message satisfies never;
    }
  };
  const receive = async (text: string) => {
    let message: ClientMessage;
    try {
      message = readClientMessage(text);
    } catch (error) {
      return end(closeCodes.badRequest, `Invalid message received: ${(error as Error).message}`);
    }
    try {
      await handle(message);
    } catch (error) {
      report(error);
      end(closeCodes.internalServerError, 'Internal server error');
    }
  };

  socket.on('message', (data, isBinary) => {
    if (over) return;
    if (isBinary) end(closeCodes.badRequest, 'Invalid message received: Expected text');
    else void receive(String(data));
  });
  socket.once('close', leave);
  return { end };
}
