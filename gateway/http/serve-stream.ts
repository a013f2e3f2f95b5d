import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connections } from '../connections/connections.ts';
import type { StreamContext, StreamingResponse } from '../live-queries/execute-or-subscribe.ts';
import type { LiveSink, OpenLiveQuery } from '../live-queries/live-sink.ts';
import type { GraphQLResponse } from '../operations/graphql-response.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestOrigin } from '../request/context.ts';
import { type FormatError, tokenRefused } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import { createOpenStream } from './open-stream.ts';
import type { OpenStreams } from './open-streams.ts';
import { firstCursor, resumeRequest } from './resume.ts';
import type { StreamFormat } from './stream-format.ts';

export interface ServeStreamOptions {
  execute(payload: GraphQLRequest, context: StreamContext, sink: LiveSink): Promise<StreamingResponse>;
  connections: Pick<Connections, 'open'>;
  /** Where the stream of events is now; null while that is not known. */
  cursor: () => string | null;
  openStreams: OpenStreams;
  formatError: FormatError;
}

/** A request whose client accepts a stream. */
export interface StreamRequest {
  request: IncomingMessage;
  response: ServerResponse;
  graphQLRequest: GraphQLRequest;
  caller: Caller;
  origin: RequestOrigin;
  /** Of a stream of events, and of an answer in parts; null for what the client does not accept. */
  formats: { events: StreamFormat | null; parts: StreamFormat | null };
  /** Whether the client prefers a single result, or an error, as a plain response. */
  prefersPlain: boolean;
  /** Of the response, but for its content type. */
  headers: readonly string[];
}

/**
 * Resolves to what is to be sent as a plain response; to null when the response is a stream, or the client is gone. Throws
 * UNAUTHENTICATED when the token was revoked meanwhile.
 */
export type ServeStream = (request: StreamRequest) => Promise<GraphQLResponse | null>;

export function createServeStream(options: ServeStreamOptions): ServeStream {
  const { connections, openStreams, formatError } = options;

  return async (streamRequest) => {
    const { request, response, graphQLRequest, caller, origin, formats, prefersPlain, headers } = streamRequest;
    if (response.destroyed) return null;
    const format = formats.events ?? formats.parts;
    if (!format) throw new Error('the client accepts no stream');
    const resumed = resumeRequest(graphQLRequest, request.headers);
    const cursor = firstCursor(resumed, options.cursor());
    const stream = createOpenStream(response, format.heartbeat);
    let live: OpenLiveQuery | undefined;
    let endedBy: string | undefined;
    /** The client took in what was sent before `live` was there. */
    let drained = false;

    const writeHead = (
      { contentType }: Pick<StreamFormat, 'contentType'>,
      more: Readonly<Record<string, string>> = {},
    ) => {
      const fields = [...headers, ...streamHeaders, 'content-type', contentType, ...Object.entries(more).flat()];
      response.writeHead(200, fields);
    };
    const begin = () => {
      if (response.headersSent || response.destroyed) return;
      writeHead(format);
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
      endedBy = reason;
      // A single result is still sent to whoever asked for it.
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

    const takes = { subscriptions: formats.events !== null, parts: formats.parts !== null };
    const mutations = request.method === 'POST';
    const result = await options.execute(resumed, { origin, connection, mutations, ...takes }, sink);
    if (result.kind === 'live') {
      live = result.live;
      if (response.writableEnded || response.destroyed) live.close();
      else if (endedBy !== undefined) endRefused(endedBy);
      else begin();
      if (drained) live.drained();
      return null;
    }
    if (response.destroyed) return null;
    if (result.kind === 'parts') {
      const { contentType, begin, next, complete } = formats.parts ?? format;
      writeHead({ contentType }, result.headers);
      stream.write(begin(null));
      await result.sendParts((text, isLast) =>
        isLast ? stream.finish(next(text, null) + complete) : stream.write(next(text, null)),
      );
      return null;
    }
    if (prefersPlain) return result.kind === 'rejected' ? result : { ...result, kind: 'text' };
    writeHead(format, result.headers);
    const body =
      result.kind === 'rejected' ? format.refused(result.errors) : format.next(result.text, null) + format.complete;
    stream.finish(format.begin(null) + body);
    return null;
  };
}

const streamHeaders = ['cache-control', 'no-store, no-transform', 'x-accel-buffering', 'no'] as const;
