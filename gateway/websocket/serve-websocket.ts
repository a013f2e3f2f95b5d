import type { IncomingMessage, Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Authenticate } from '../authentication/authenticator.ts';
import { codeOf, tokenRefused } from '../http/errors.ts';
import { bodyLimit } from '../http/read-body.ts';
import { clientAddressOf } from '../http/request-details.ts';
import { type Answering, answerOperation } from './answer-operation.ts';
import { type Connection, type Connections, forbidden } from './connections.ts';

export interface WebSocketOptions extends Answering {
  server: Server;
  authenticate: Authenticate;
  connections: Connections;
  schema: () => GraphQLSchema;
  trustProxy: boolean;
}

/** Close code of RFC 6455 for a server that cannot serve now. */
const tryAgainLater = 1013;

/** Longest wait for clients to confirm the end of their connections, in milliseconds. */
const goodbyeLimit = 1_000;

/** graphql-ws executes a document; what is executed here is answered already, so any will do. */
const answered = parse('{ __typename }');

/** Serves queries, mutations and subscriptions over WebSocket (graphql-transport-ws) at `/graphql`. */
export function serveWebSocket(options: WebSocketOptions): Closable {
  const { server, authenticate, connections, schema, formatError, trustProxy } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: bodyLimit });
  const originOf = (request: IncomingMessage) => ({
    correlationId: uuidv7(),
    clientAddress: clientAddressOf(request, trustProxy),
    userAgent: request.headers['user-agent'],
  });

  /** Logs what is not the client's doing. */
  const report = (error: unknown) =>
    void formatError(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error);

  const protocol = useServer<Record<string, unknown>, { connection?: Connection }>(
    {
      async onConnect({ connectionParams, extra }) {
        const { socket, request } = extra;
        try {
          const caller = await authenticate(authorizationOf(connectionParams), originOf(request));
          extra.connection = connections.open(socket, caller);
          return true;
        } catch (error) {
          refuse(socket, error);
          report(error);
          return false;
        }
      },

      async onPing({ extra: { connection, socket, request } }, payload) {
        const authorization = authorizationOf(payload);
        if (!payload || authorization === undefined) return;
        try {
          if (!connection) throw tokenRefused('A fresh token was sent before connection_init was answered.');
          connection.renew(await authenticate(authorization, originOf(request)));
        } catch (error) {
          // A token that cannot be verified now costs nothing: the client sees that it has the same time left.
          if (codeOf(error) === 'UNAUTHENTICATED') refuse(socket, error);
          report(error);
        }
        // graphql-ws sends the payload back in its pong.
        for (const name of Object.keys(payload)) delete payload[name];
        const expiresAt = connection?.caller.expiresAt ?? null;
        payload['expiresAt'] = expiresAt === null ? null : new Date(expiresAt).toISOString();
      },

      async onSubscribe({ extra: { connection, request } }, _id, payload) {
        if (!connection) throw new Error('a connection has no caller');
        const answer = await answerOperation(options, payload, { caller: connection.caller, ...originOf(request) });
        if (answer.kind === 'refused') {
          // graphql-ws takes instances only; the client gets them as they are formatted already.
          return answer.errors.map((error) => Object.assign(new GraphQLError(error.message), { toJSON: () => error }));
        }
        return { schema: schema(), document: answered, rootValue: answer.result } satisfies ExecutionArgs;
      },
      execute: ({ rootValue }) => rootValue as ReturnType<NonNullable<Parameters<typeof useServer>[0]['execute']>>,
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      isProd: true,
    },
    sockets,
  );

  return {
    async close() {
      const closed = protocol.dispose();
      await Promise.race([closed, delay(goodbyeLimit)]);
      for (const socket of sockets.clients) socket.terminate();
      await closed;
    },
  };
}

/** Header names are not case-sensitive, and clients copy them into the payload as they know them. */
function authorizationOf(payload?: Readonly<Record<string, unknown>> | null): string | undefined {
  const value = payload?.['authorization'] ?? payload?.['Authorization'] ?? undefined;
  // What is not text is refused like any other header: it may be something that cannot be made text of.
  return value === undefined || typeof value === 'string' ? value : '';
}

function refuse(socket: WebSocket, error: unknown): void {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED' && error instanceof Error) socket.close(forbidden, error.message);
  else if (code === 'RATE_LIMITED') socket.close(tryAgainLater, 'Too many attempts.');
  else socket.close(tryAgainLater, 'Access tokens cannot be verified now.');
}
