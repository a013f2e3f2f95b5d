import type { ApolloServer } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { AcceptedSubscription, GatewayContext } from '../http/context.ts';
import type { FormatError } from '../http/errors.ts';
import type { LiveQueries } from '../live/live-queries.ts';
import type { LiveSubscription } from '../live/live-subscription.ts';

export interface Answering {
  apollo: ApolloServer<GatewayContext>;
  liveQueries: LiveQueries;
  formatError: FormatError;
}

/** What an operation came to: one result, a stream of them, or errors of a request that was not executed. */
export type Answer =
  | { kind: 'result'; result: FormattedExecutionResult | LiveSubscription }
  | { kind: 'refused'; errors: readonly GraphQLFormattedError[] };

/**
 * Answers any operation, for transports that can carry subscriptions. All of them pass Apollo Server, and with it every
 * limit on operations; a subscription that passes is opened as a live query.
 * Never throws: that would end the connection, and with it the other operations on it.
 */
export async function answerOperation(
  answering: Answering,
  payload: SubscribePayload,
  context: Omit<GatewayContext, 'acceptSubscription'>,
): Promise<Answer> {
  try {
    return await executeOperation(answering, payload, context);
  } catch (error) {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    return { kind: 'refused', errors: [answering.formatError(formatted, error)] };
  }
}

async function executeOperation(
  { apollo, liveQueries }: Answering,
  payload: SubscribePayload,
  context: GatewayContext,
): Promise<Answer> {
  // A connection that is being closed still hands on what its client sends.
  context.caller.assertAccepted();
  let accepted: AcceptedSubscription | undefined;
  const acceptSubscription = (subscription: AcceptedSubscription) => {
    accepted = subscription;
  };
  const { query, operationName, variables, extensions } = payload;
  const { body } = await apollo.executeOperation(
    {
      query,
      ...(operationName != null && { operationName }),
      ...(variables != null && { variables }),
      ...(extensions != null && { extensions }),
    },
    { contextValue: { ...context, acceptSubscription } },
  );
  if (accepted) return { kind: 'result', result: await liveQueries.open(accepted, context) };
  if (body.kind !== 'single') throw new Error('an operation was answered in parts');
  const { data, errors, extensions: added } = body.singleResult;
  if (data === undefined) return { kind: 'refused', errors: errors ?? [] };
  return { kind: 'result', result: { ...(errors && { errors }), data, ...(added && { extensions: added }) } };
}
