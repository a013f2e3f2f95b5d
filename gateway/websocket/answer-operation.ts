import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { AcceptedSubscription, GatewayContext } from '../http/context.ts';
import type { FormatError } from '../http/errors.ts';
import type { LiveQueries } from '../live/live-queries.ts';
import type { LiveSubscription } from '../live/live-subscription.ts';
import { refuse } from '../operations/answer.ts';
import type { Operations } from '../operations/create-operations.ts';
import { toGraphQLRequest } from '../operations/graphql-request.ts';

export interface Answering {
  operations: Pick<Operations, 'answer'>;
  liveQueries: Pick<LiveQueries, 'open'>;
  formatError: FormatError;
}

/** What an operation came to: one result, a stream of them, or errors of a request that was not executed. */
export type SocketAnswer =
  | { kind: 'result'; result: FormattedExecutionResult | LiveSubscription }
  | { kind: 'refused'; errors: readonly GraphQLFormattedError[] };

/**
 * Answers any operation, for transports that can carry subscriptions; one that passes every limit on operations is opened
 * as a live query.
 * Never throws: that would end the connection, and with it the other operations on it.
 */
export async function answerOperation(
  answering: Answering,
  payload: SubscribePayload,
  context: Omit<GatewayContext, 'acceptSubscription'>,
): Promise<SocketAnswer> {
  try {
    return await executeOperation(answering, payload, context);
  } catch (error) {
    return refuse([error], answering.formatError);
  }
}

async function executeOperation(
  { operations, liveQueries }: Answering,
  payload: SubscribePayload,
  context: GatewayContext,
): Promise<SocketAnswer> {
  // A connection that is being closed still hands on what its client sends.
  context.caller.assertAccepted();
  let accepted: AcceptedSubscription | undefined;
  const acceptSubscription = (subscription: AcceptedSubscription) => {
    accepted = subscription;
  };
  const request = toGraphQLRequest(payload);
  const answer = await operations.answer(request, { ...context, acceptSubscription }, { mutations: true });
  if (accepted) return { kind: 'result', result: await liveQueries.open(accepted, context) };
  switch (answer.kind) {
    case 'result':
      return { kind: 'result', result: answer.result };
    case 'refused':
      return answer;
    case 'text':
      return { kind: 'result', result: JSON.parse(answer.text) };
    case 'subscription':
      throw new Error('a subscription was not handed over');
    default:
      return answer satisfies never;
  }
}
