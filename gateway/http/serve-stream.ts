import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connection, Connections } from '../connections/connections.ts';
import type { StreamingResponse } from '../live-queries/execute-or-subscribe.ts';
import type { LiveSink, OpenLiveQuery } from '../live-queries/live-sink.ts';
import type { GraphQLResponse } from '../operations/graphql-response.ts';
import type { Caller } from '../request/caller.ts';
import type { Origin } from '../request/context.ts';
import { type FormatError, tokenRefused } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import { createOpenStream } from './open-stream.ts';
import type { OpenStreams } from './open-streams.ts';
import { firstCursor, resumeRequest } from './resume.ts';
import type { StreamFormat } from './stream-format.ts';

export interface StreamServing {
  answer(
    payload: GraphQLRequest,
    context: { origin: Origin; connection: Connection; mutations: boolean },
    sink: LiveSink,
  ): Promise<StreamingResponse>;
  connections: Pick<Connections, 'open'>;
  /** Where the stream of events is now; null while that is not known. */
  cursor: () => string | null;
  openStreams: OpenStreams;
  formatError: FormatError;
}

/** A request whose client takes a stream for an answer. */
export interface StreamRequest {
  request: IncomingMessage;
  response: ServerResponse;
  asked: GraphQLRequest;
  caller: Caller;
  origin: Origin;
  format: StreamFormat;
  /** Whether the client prefers a single result, or a refusal, as a plain response. */
  prefersPlain: boolean;
  /** Of the response, but for its content type. */
  headers: readonly string[];
}

/**
 * Resolves to what is to be sent as a plain response, or to null when the response is a stream, or nobody is there any
 * more. Throws UNAUTHENTICATED when the token was revoked meanwhile.
 */
export type ServeStream = (request: StreamRequest) => Promise<GraphQLResponse | null>;

export function createStreamServing(serving: StreamServing): ServeStream {
  const { connections, openStreams, formatError } = serving;

  return async ({ request, response, asked, caller, origin, format, prefersPlain, headers }) => {
    if (response.destroyed) return null;
    const resumed = resumeRequest(asked, request.headers);
    const cursor = firstCursor(resumed, serving.cursor());
    const stream = createOpenStream(response, format.heartbeat);
    let live: OpenLiveQuery | undefined;
    let refusal: string | undefined;
    /** The client took in what was sent before there was anything to tell of it. */
    let drained = false;

    const writeHead = (more: Readonly<Record<string, string>> = {}) => {
      const fields = [...headers, ...streamHeaders, 'content-type', format.contentType, ...Object.entries(more).flat()];
      response.writeHead(200, fields);
    };
    const begin = () => {
      if (response.headersSent || response.destroyed) return;
      writeHead();
      stream.write(format.begin(cursor));
      openStreams.add(stream);
    };
    const endRefused = (reason: string) => {
      live?.close();
      const error = tokenRefused(reason);
      sink.end([formatError(error.toJSON(), error)]);
    };
    const sink: LiveSink = {
      next(result, at) {
        begin();
        stream.write(format.next(result, at));
      },
      end(errors) {
        begin();
        stream.finish(errors ? format.failed(errors) : format.complete);
      },
      isCongested: () => response.writableNeedDrain,
    };

    const connection = connections.open(caller, origin.clientAddress, (reason) => {
      refusal = reason;
      // What is not live is answered for who asked for it.
      if (live) endRefused(reason);
    });
    response.on('drain', () => {
      drained = true;
      live?.drained();
    });
    response.once('close', () => {
      openStreams.delete(stream);
      live?.close();
      connection.release();
    });

    const answer = await serving.answer(resumed, { origin, connection, mutations: request.method === 'POST' }, sink);
    if (answer.kind === 'live') {
      live = answer.live;
      if (response.writableEnded || response.destroyed) live.close();
      else if (refusal !== undefined) endRefused(refusal);
      else begin();
      if (drained) live.drained();
      return null;
    }
    if (response.destroyed) return null;
    const { headers: more } = answer;
    if (prefersPlain) return answer.kind === 'rejected' ? answer : { ...answer, kind: 'text' };
    writeHead(more);
    const body =
      answer.kind === 'rejected' ? format.refused(answer.errors) : format.next(answer.text, null) + format.complete;
    stream.finish(format.begin(null) + body);
    return null;
  };
}

const streamHeaders = ['cache-control', 'no-store, no-transform', 'x-accel-buffering', 'no'] as const;
