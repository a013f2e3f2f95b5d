import type { Connection } from '../connections/connections.ts';
import type { AcceptedSubscription, Origin } from '../http/context.ts';
import type { FormatError } from '../http/errors.ts';
import { type Refusal, refuse } from '../operations/answer.ts';
import type { Operations } from '../operations/create-operations.ts';
import { toGraphQLRequest } from '../operations/graphql-request.ts';
import type { LiveQueries } from './live-queries.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';

export interface Answering {
  operations: Pick<Operations, 'answer'>;
  liveQueries: Pick<LiveQueries, 'open'>;
  formatError: FormatError;
}

/** What an operation came to: one result as JSON, a live query, or errors of a request that was not executed. */
export type StreamAnswer =
  | { kind: 'result'; text: string; headers?: Refusal['headers'] }
  | { kind: 'live'; live: OpenLiveQuery }
  | Refusal;

export interface StreamContext {
  origin: Origin;
  connection: Connection;
  /** Whether mutations are executed. */
  mutations: boolean;
}

/**
 * Answers any operation, for transports that can carry subscriptions. A subscription that passes every limit is opened
 * as a live query, which may send to the sink before this resolves. Never throws: that would end the connection, and with
 * it the other operations on it.
 */
export async function answerOperation(
  answering: Answering,
  payload: unknown,
  context: StreamContext,
  sink: LiveSink,
): Promise<StreamAnswer> {
  try {
    return await executeOperation(answering, payload, context, sink);
  } catch (error) {
    return refuse([error], answering.formatError);
  }
}

async function executeOperation(
  { operations, liveQueries }: Answering,
  payload: unknown,
  { origin, connection, mutations }: StreamContext,
  sink: LiveSink,
): Promise<StreamAnswer> {
  const { caller } = connection;
  // A connection that is being closed still hands on what its client sends.
  caller.assertAccepted();
  let accepted: AcceptedSubscription | undefined;
  const acceptSubscription = (subscription: AcceptedSubscription) => {
    accepted = subscription;
  };
  const context = { ...origin, caller };
  const answer = await operations.answer(toGraphQLRequest(payload), { ...context, acceptSubscription }, { mutations });
  if (accepted) return { kind: 'live', live: await openInPlace(accepted) };
  switch (answer.kind) {
    case 'result':
      return { kind: 'result', text: answer.text ?? JSON.stringify(answer.result), headers: answer.headers };
    case 'text':
      return { kind: 'result', text: answer.text, headers: answer.headers };
    case 'refused':
      return answer;
    case 'subscription':
      throw new Error('a subscription was not handed over');
    default:
      return answer satisfies never;
  }

  /** The live query has its place as long as it lasts. */
  async function openInPlace(subscription: AcceptedSubscription): Promise<OpenLiveQuery> {
    const giveBack = connection.takePlace();
    const counted: LiveSink = {
      ...sink,
      end(errors) {
        giveBack();
        sink.end(errors);
      },
    };
    try {
      const live = await liveQueries.open(subscription, context, counted);
      return {
        drained: live.drained,
        close() {
          giveBack();
          live.close();
        },
      };
    } catch (error) {
      giveBack();
      throw error;
    }
  }
}
