import type { Connection } from '../connections/connections.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { AllowedOperations, Operations } from '../operations/create-operations.ts';
import { type RejectedRequest, rejectRequest, type SendParts } from '../operations/graphql-response.ts';
import type { RequestContext, RequestOrigin } from '../request/context.ts';
import type { FormatError } from '../request/errors.ts';
import { toGraphQLRequest } from '../request/graphql-request.ts';
import type { LiveQueries } from './live-queries.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';

export interface OperationServices {
  operations: Pick<Operations, 'execute'>;
  liveQueries: Pick<LiveQueries, 'open'>;
  formatError: FormatError;
}

/** The response over a transport that can carry streams: one result as JSON, one in parts, an open live query, or errors. */
export type StreamingResponse =
  | { kind: 'result'; text: string; headers?: RejectedRequest['headers'] }
  | { kind: 'live'; live: OpenLiveQuery }
  | { kind: 'parts'; sendParts: SendParts; headers?: RejectedRequest['headers'] }
  | RejectedRequest;

/** A request, and what its client can be answered. */
export interface StreamContext extends AllowedOperations {
  origin: RequestOrigin;
  connection: Connection;
}

/**
 * Executes any operation, for transports that can carry subscriptions. A subscription that passes every limit is opened
 * as a live query, which may send to the sink before this resolves. Never throws: that would end the connection, and all
 * other operations on it.
 */
export async function executeOrSubscribe(
  services: OperationServices,
  payload: unknown,
  { origin, connection, ...allowed }: StreamContext,
  sink: LiveSink,
): Promise<StreamingResponse> {
  const { operations, liveQueries, formatError } = services;
  try {
    const { caller } = connection;
    // A connection that is being closed still hands on what its client sends.
    caller.assertAccepted();
    const context = { ...origin, caller };
    const request = toGraphQLRequest(payload);
    const response = await operations.execute(request, context, allowed);
    switch (response.kind) {
      case 'result':
        return { kind: 'result', text: response.text ?? JSON.stringify(response.result), headers: response.headers };
      case 'text':
        return { kind: 'result', text: response.text, headers: response.headers };
      case 'parts':
      case 'rejected':
        return response;
      case 'subscription':
        return { kind: 'live', live: await openCounted(liveQueries, response.subscription, context, connection, sink) };
      default:
        return response satisfies never;
    }
  } catch (error) {
    return rejectRequest([error], formatError);
  }
}

/** Opens a live query that counts for its connection and caller until it ends. */
async function openCounted(
  liveQueries: OperationServices['liveQueries'],
  subscription: AcceptedSubscription,
  context: RequestContext,
  connection: Connection,
  sink: LiveSink,
): Promise<OpenLiveQuery> {
  const release = connection.acquirePermit();
  const counted: LiveSink = {
    ...sink,
    end(errors) {
      release();
      sink.end(errors);
    },
  };
  try {
    const live = await liveQueries.open(subscription, context, counted);
    return {
      drained: live.drained,
      close() {
        release();
        live.close();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
