import type { GraphQLFormattedError } from 'graphql';
import type { Operation } from './operation.ts';
import { SoukError } from './souk-error.ts';

/** Longest wait for an answer, in milliseconds. */
const answerLimit = 30_000;

/** Sends a query or mutation. Throws a SoukError when the answer carries errors, whatever data comes with them. */
export async function postOperation<Result, Variables>(
  url: string,
  operation: Operation<Result, Variables>,
  variables: Variables | undefined,
  accessToken: string | null,
): Promise<Result> {
  return dataOf(await postRequest(url, operation, { variables }, accessToken));
}

/** Sends a query or mutation with what else there is to a request. Gives the answer as it is, with errors if it has any. */
export async function postRequest<Result, Variables>(
  url: string,
  operation: Operation<Result, Variables>,
  rest: { variables: Variables | undefined; extensions?: Record<string, unknown> },
  accessToken: string | null,
): Promise<GraphQLResponse<Result>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(accessToken !== null && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query: operation.toString(), ...rest }),
    signal: AbortSignal.timeout(answerLimit),
  });
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  }
  return JSON.parse(text) as GraphQLResponse<Result>;
}

export interface GraphQLResponse<Result> {
  data?: Result | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: { cursor?: string | null; initial?: boolean };
}

/** What an operation gave. Throws a SoukError when it failed. */
export function dataOf<Result>({ data, errors }: GraphQLResponse<Result>): Result {
  if (errors?.length) throw new SoukError(errors, data);
  return data as Result;
}
