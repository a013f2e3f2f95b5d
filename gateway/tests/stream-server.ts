import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerOptions,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { anonymous } from '#packages/identity/identity.ts';
import type { Connection } from '../connections/connections.ts';
import { createCors } from '../http/cors.ts';
import { createEventStream } from '../http/event-stream.ts';
import { multipart, multipartParts } from '../http/multipart.ts';
import { createOpenStreams, defaultStreamTimes, type OpenStreams, type StreamTimes } from '../http/open-streams.ts';
import { serveGraphQL } from '../http/serve-graphql.ts';
import { createServeStream } from '../http/serve-stream.ts';
import type { StreamingResponse } from '../live-queries/execute-or-subscribe.ts';
import type { LiveSink } from '../live-queries/live-sink.ts';
import { rejectRequest } from '../operations/graphql-response.ts';
import type { Caller } from '../request/caller.ts';
import { tokenRefused } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import { until } from './until.ts';

/** An operation as it came to be answered, and what became of it. */
export interface Asked {
  payload: GraphQLRequest;
  mutations: boolean;
  sink: LiveSink;
  /** Ends the connection as its token ends. */
  refuse(reason: string): void;
  drained: number;
  closed: boolean;
  released: boolean;
}

export interface StreamServer extends AsyncDisposable {
  url: string;
  asked: Asked[];
  openStreams: OpenStreams;
  get(search: string, headers?: Record<string, string>): Promise<StreamedAnswer>;
  post(body: object, headers?: Record<string, string>): Promise<StreamedAnswer>;
}

/** An answer as it arrives. */
export interface StreamedAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** How it ended: properly, or cut off; null while it goes on. */
  ended: 'complete' | 'cut off' | null;
  /** Waits until it has arrived. */
  has(text: string): Promise<void>;
  end(): Promise<string>;
  pause(): void;
  resume(): void;
  leave(): void;
}

export const sse = { accept: 'text/event-stream' };
export const apollo = { accept: 'multipart/mixed;subscriptionSpec="1.0"' };

const subscription = /^\s*subscription/;
const formatted = (message: string) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** The operations of a gateway without subgraphs: a subscription is live, `{ wrong }` is refused, all else is answered. */
async function answerFake(payload: GraphQLRequest, asked: Asked): Promise<StreamingResponse> {
  const { query = '' } = payload;
  if (query.includes('wrong')) return { kind: 'rejected', status: 400, errors: [formatted('There is no wrong.')] };
  if (!subscription.test(query))
    return { kind: 'result', text: '{"data":{"a":1}}', headers: { 'ratelimit-limit': '7' } };
  return liveFor(asked);
}

export function liveFor(asked: Asked): StreamingResponse {
  const drained = () => {
    asked.drained++;
  };
  const close = () => {
    asked.closed = true;
  };
  return { kind: 'live', live: { drained, close } };
}

export async function startStreamServer(
  options: { times?: StreamTimes; server?: ServerOptions; answer?: typeof answerFake } = {},
): Promise<StreamServer> {
  const { times = defaultStreamTimes, answer = answerFake } = options;
  const asked: Asked[] = [];
  const openStreams = createOpenStreams(times, () => 0.5);
  const caller: Caller = {
    ...{ identity: anonymous, expiresAt: null, revocationTargets: [] },
    assertAccepted() {},
    identityToken: async () => '',
  };
  const formatError: Parameters<typeof rejectRequest>[1] = (error) => error;
  const entries = new Map<Connection, Asked>();
  const serveStream = createServeStream({
    connections: {
      open(from, _address, refuse) {
        const entry = { refuse, drained: 0, closed: false, released: false } as Asked;
        const release = () => {
          entry.released = true;
        };
        const connection: Connection = { caller: from, renew() {}, acquirePermit: () => () => {}, release };
        entries.set(connection, entry);
        return connection;
      },
    },
    cursor: () => '5.99',
    openStreams,
    formatError,
    execute(payload, { connection, mutations, subscriptions }, sink) {
      if (!subscriptions) return Promise.resolve(rejectRequest([new Error('not by a stream')], formatError));
      const entry = entries.get(connection);
      if (!entry) throw new Error('a connection that was not opened');
      asked.push(Object.assign(entry, { payload, mutations, sink }));
      return answer(payload, entry);
    },
  });
  const listener: RequestListener = serveGraphQL({
    operations: { execute: async () => rejectRequest([new Error('not by a stream')], formatError) },
    serveStream,
    streamFormats: {
      'text/event-stream': createEventStream(() => 0),
      'multipart/mixed;subscriptionspec=1.0': multipart,
      'multipart/mixed;deferspec=20220824': multipartParts,
      'multipart/mixed': multipartParts,
    },
    async authenticate(authorization) {
      if (authorization === 'Bearer expired') throw tokenRefused('The access token has expired.');
      return caller;
    },
    formatError,
    cors: createCors(['https://shop.example']),
    trustProxy: false,
    batchLimit: 0,
    headers: { 'x-content-type-options': 'nosniff' },
    isClosing: () => false,
  });
  const server = createServer(options.server ?? {}, listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

  return {
    url,
    asked,
    openStreams,
    get: (search, headers = sse) => open(`${url}?${search}`, 'GET', headers),
    post: (body, headers = sse) =>
      open(url, 'POST', { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function open(url: string, method: string, headers: Record<string, string>, body = ''): Promise<StreamedAnswer> {
  const request = send(url, { method, headers, agent: false });
  const answered = once(request, 'response');
  request.end(body);
  const [response] = await answered;
  const answer: StreamedAnswer = {
    status: response.statusCode,
    headers: response.headers,
    text: '',
    ended: null,
    has: (text) => until(`${JSON.stringify(text)} arrives`, () => answer.text.includes(text)),
    async end() {
      await until('the answer ends', () => answer.ended !== null);
      return answer.text;
    },
    pause: () => response.pause(),
    resume: () => response.resume(),
    leave: () => request.destroy(),
  };
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    answer.text += text;
  });
  response.on('error', () => {});
  response.on('close', () => {
    answer.ended = response.complete ? 'complete' : 'cut off';
  });
  return answer;
}
