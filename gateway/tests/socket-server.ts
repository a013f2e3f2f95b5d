import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { anonymous } from '#packages/identity/identity.ts';
import type { Authenticate } from '../authentication/authenticator.ts';
import { type Connections, createConnections } from '../connections/connections.ts';
import type { LiveSink } from '../live-queries/live-sink.ts';
import { rejectRequest } from '../operations/graphql-response.ts';
import type { Caller } from '../request/caller.ts';
import { badRequest } from '../request/errors.ts';
import { serveWebSocket, type WebSocketOptions } from '../websocket/serve-websocket.ts';
import { until } from './until.ts';

/** A live query as the test that plays the rest of the gateway sees it. */
export interface TestLiveQuery {
  /** Its text. */
  query: string;
  sink: LiveSink;
  closed: boolean;
  /** Called when the client takes in what is sent again. */
  onDrained: () => void;
}

/** The WebSocket side of a gateway without the rest of it. */
export interface SocketServer extends AsyncDisposable {
  url: string;
  connections: Connections;
  /** In the order in which they were opened. */
  live: TestLiveQuery[];
  /** Texts of the operations that were asked for, in order. */
  asked: string[];
  /** What was logged. */
  reported: unknown[];
  /** Lets operations that are called `slow` go on. */
  release(): void;
  /** Waits until so many live queries were opened, and returns the last of them. */
  untilLive(count: number): Promise<TestLiveQuery>;
  close(): Promise<void>;
}

export const nobody: Caller = {
  identity: anonymous,
  expiresAt: null,
  revocationTargets: [],
  assertAccepted() {},
  identityToken: async () => 'token',
};

/**
 * Answers `subscription …` with a live query, `slow …` when it is released, `wrong …` with an error, `broken …` with a
 * defect, and any other text with itself.
 */
export async function startSocketServer(
  overrides: Partial<WebSocketOptions> & { authenticate?: Authenticate } = {},
): Promise<SocketServer> {
  const http = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const connections = createConnections({ liveQueriesPerConnection: 50, liveQueriesPerCaller: 1_000 });
  const live: TestLiveQuery[] = [];
  const asked: string[] = [];
  const reported: unknown[] = [];
  const gate = Promise.withResolvers<void>();
  const formatError: WebSocketOptions['formatError'] = (formatted, error) => {
    reported.push(error);
    return formatted;
  };
  const sockets = serveWebSocket({
    server: http,
    authenticate: async () => nobody,
    connections,
    cursor: () => '7.1',
    trustProxy: false,
    formatError,
    operations: {
      async execute(request) {
        const { query = '' } = request;
        asked.push(query);
        const document = query as unknown as DocumentNode;
        if (query.startsWith('slow')) await gate.promise;
        if (query.startsWith('wrong'))
          return rejectRequest([badRequest('It is wrong.'), badRequest('Very.')], formatError);
        if (query.includes('subscription')) {
          const operation = {} as OperationDefinitionNode;
          return {
            kind: 'subscription',
            subscription: { request: { ...request, query }, document, operation, variables: {} },
          };
        }
        return { kind: 'result', result: { data: { asked: query } } };
      },
    },
    liveQueries: {
      async open({ document }, _context, sink) {
        const opened = { query: String(document), sink, closed: false, onDrained: () => {} };
        live.push(opened);
        return {
          drained: () => opened.onDrained(),
          close() {
            opened.closed = true;
          },
        };
      },
    },
    ...overrides,
  });
  let closed: Promise<unknown> | undefined;
  const close = async () => {
    closed ??= Promise.resolve(sockets.close());
    await closed;
  };

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    connections,
    live,
    asked,
    reported,
    release: gate.resolve,
    async untilLive(count) {
      await until(`${count} live queries are open`, () => live.length >= count);
      return live[count - 1] as TestLiveQuery;
    },
    close,
    async [Symbol.asyncDispose]() {
      await close();
      http.closeAllConnections();
      http.close();
    },
  };
}
