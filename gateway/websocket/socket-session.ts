import type { Socket } from 'node:net';
import { GraphQLError } from 'graphql';
import { CloseCode, MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { OperationServices } from '../live-queries/execute-or-subscribe.ts';
import type { RequestOrigin } from '../request/context.ts';
import { authorizationOf } from './authorization-of.ts';
import { type ClientMessage, readClientMessage } from './client-message.ts';
import { closeSocket, type SocketCloseCode } from './close-socket.ts';
import { languagesOf } from './languages-of.ts';
import { pongMessage } from './server-message.ts';
import { createSessionCaller, type SessionCallerOptions } from './session-caller.ts';
import { createSocketOperations } from './socket-operations.ts';
import { createSocketWriter, isCongested } from './socket-writer.ts';

/** What a client and the gateway say to each other over one WebSocket (graphql-transport-ws). */
export interface SocketSession {
  /** Closes the socket. Nothing more is sent, and nothing that arrives is done. */
  end(code: SocketCloseCode, reason: string): void;
}

export interface SessionOptions
  extends OperationServices,
    Pick<SessionCallerOptions, 'authenticate' | 'connections' | 'cursor' | 'initialisationTimeout'> {
  /** Longest a congested client may take in nothing, in milliseconds. Then it is cut off. */
  stallTimeout: number;
}

export function openSession(
  socket: WebSocket,
  tcpSocket: Socket,
  client: Omit<RequestOrigin, 'correlationId'>,
  options: SessionOptions,
): SocketSession {
  const { formatError, stallTimeout } = options;
  let over = false;
  /** What arrives is not done any more. */
  let refused = false;
  let { languages } = client;
  const origin = (): RequestOrigin => ({ correlationId: uuidv7(), ...client, languages });
  const report = (error: unknown) =>
    void formatError(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error);

  const writer = createSocketWriter({ socket, tcpSocket, stallTimeout, onDrained: () => operations.drained() });
  const operations = createSocketOperations(options, writer, () => isCongested(socket));
  const caller = createSessionCaller({ ...options, origin, send: writer.send, refuse, end, report });

  socket.on('message', (data, isBinary) => {
    if (over || refused) return;
    if (isBinary) end(CloseCode.BadRequest, 'Invalid message received: Expected text');
    else void receive(String(data));
  });
  socket.once('close', leave);
  return { end };

  async function receive(text: string): Promise<void> {
    let message: ClientMessage;
    try {
      message = readClientMessage(text);
    } catch (error) {
      return end(CloseCode.BadRequest, `Invalid message received: ${(error as Error).message}`);
    }
    try {
      await handle(message);
    } catch (error) {
      report(error);
      end(CloseCode.InternalServerError, 'Internal server error');
    }
  }

  function handle(message: ClientMessage): Promise<void> | void {
    switch (message.type) {
      case MessageType.ConnectionInit:
        languages = languagesOf(message.payload) ?? languages;
        return caller.initialise(authorizationOf(message.payload));
      case MessageType.Ping:
        return answerPing(message.payload);
      case MessageType.Pong:
        return;
      case MessageType.Subscribe: {
        const { id, payload } = message;
        const connection = caller.connection();
        if (!connection) return end(CloseCode.Unauthorized, 'Unauthorized');
        if (operations.has(id)) return end(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
        return operations.start(id, payload, origin(), connection);
      }
      case MessageType.Complete:
        return operations.complete(message.id);
      default:
        return message satisfies never;
    }
  }

  function answerPing(payload: ClientPayload): Promise<void> | void {
    const authorization = authorizationOf(payload);
    if (authorization !== undefined) return caller.renew(authorization);
    let pong: string;
    try {
      pong = pongMessage(payload ?? null);
    } catch {
      // JSON can be read that is nested too deeply to be written.
      return end(CloseCode.BadRequest, 'Invalid message received: `payload` is too deep to be sent back');
    }
    writer.send(pong);
  }

  function refuse(reason: string): void {
    refused = true;
    operations.finish(() => end(CloseCode.Forbidden, reason));
  }

  function end(code: SocketCloseCode, reason: string): void {
    if (over) return;
    leave();
    closeSocket(socket, code, reason);
    // Reading may be paused, and the client's answer to the close frame has to be read.
    socket.resume();
  }

  function leave(): void {
    over = true;
    operations.close();
    caller.close();
  }
}

type ClientPayload = Extract<ClientMessage, { type: MessageType.Ping }>['payload'];
