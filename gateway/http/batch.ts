import { GraphQLError } from 'graphql';
import type { GraphQLResponse } from '../operations/graphql-response.ts';
import { badRequest } from '../request/errors.ts';
import { type GraphQLRequest, toGraphQLRequest } from '../request/graphql-request.ts';
import { textOf } from './send-response.ts';

/**
 * Reads the operations that a client sent as one list. Throws a GraphQLError when there are more than `most`, or none, or one
 * of them is none. With `most` 0, lists are not served.
 */
export function readBatch(sent: readonly unknown[], most: number): GraphQLRequest[] {
  if (most === 0) throw badRequest('Several operations at once are not served: send one with each request.');
  if (sent.length === 0) throw badRequest('The list has no operation.');
  if (sent.length > most) {
    throw new GraphQLError(`The list has ${sent.length} operations; at most ${most} are allowed.`, {
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'batch', maximum: most, found: sent.length, http: { status: 400 } },
    });
  }
  return sent.map(toGraphQLRequest);
}

/**
 * Executes the operations of a list at the same time, each as if it had come alone: limits, cost and errors are its own. The
 * answer is the list of their answers, in order. `execute` takes no subscriptions.
 */
export async function executeBatch(
  requests: readonly GraphQLRequest[],
  execute: (request: GraphQLRequest) => Promise<GraphQLResponse>,
): Promise<GraphQLResponse> {
  const responses = await Promise.all(requests.map(execute));
  return {
    kind: 'text',
    text: `[${responses.map(textOf).join()}]`,
    // What is left of the rate: the last that was charged says it.
    headers: Object.assign({}, ...responses.map((response) => ('headers' in response ? response.headers : undefined))),
  };
}
