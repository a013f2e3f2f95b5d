import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Caller } from '../authentication/caller.ts';
import { bodyLimit } from '../http/create-app.ts';
import { codeOf } from '../http/errors.ts';
import { clientAddressOf } from '../http/request-details.ts';
import { type Answering, answerOperation } from './answer-operation.ts';

export interface WebSocketOptions extends Answering {
  server: Server;
  authenticate: Authenticate;
  schema: () => GraphQLSchema;
  trustProxy: boolean;
}

interface Connection {
  caller: Caller;
  /** Closes the connection when the access token ends. */
  expiry: NodeJS.Timeout;
}

/** Close codes: of graphql-ws for a refused caller, of RFC 6455 for a server that cannot serve now. */
const forbidden = 4403;
const tryAgainLater = 1013;

/** Longest wait for clients to confirm the end of their connections, in milliseconds. */
const goodbyeLimit = 1_000;

/** Longest delay a timer can have. A token that ends later closes nothing, since connections do not last that long. */
const longestTimer = 2 ** 31 - 1;

/** graphql-ws executes a document; what is executed here is answered already, so any will do. */
const answered = parse('{ __typename }');

/** Serves queries, mutations and subscriptions over WebSocket (graphql-transport-ws) at `/graphql`. */
export function serveWebSocket(options: WebSocketOptions): Closable {
  const { server, authenticate, schema, trustProxy } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: bodyLimit });

  const protocol = useServer<Record<string, unknown>, Partial<Connection>>(
    {
      async onConnect({ connectionParams, extra }) {
        try {
          extra.caller = await authenticate(authorizationOf(connectionParams));
        } catch (error) {
          refuse(extra.socket, error);
          return false;
        }
        const { expiresAt } = extra.caller;
        if (expiresAt === null) return true;
        const left = Math.min(expiresAt - Date.now(), longestTimer);
        extra.expiry = setTimeout(() => extra.socket.close(forbidden, 'The access token has expired.'), left);
        return true;
      },
      onClose: ({ extra }) => clearTimeout(extra.expiry),

      async onSubscribe({ extra }, _id, payload) {
        if (!extra.caller) throw new Error('a connection has no caller');
        const answer = await answerOperation(options, payload, {
          caller: extra.caller,
          correlationId: uuidv7(),
          clientAddress: clientAddressOf(extra.request, trustProxy),
        });
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
function authorizationOf(payload: Readonly<Record<string, unknown>> = {}): string | undefined {
  const value = payload['authorization'] ?? payload['Authorization'] ?? undefined;
  return value === undefined ? undefined : String(value);
}

function refuse(socket: Extra['socket'] & WebSocket, error: unknown): void {
  if (codeOf(error) === 'UNAUTHENTICATED' && error instanceof Error) socket.close(forbidden, error.message);
  else socket.close(tryAgainLater, 'Access tokens cannot be verified now.');
}
