import type { SubgraphResponse } from '../execution/execution.ts';
import { parseExactly } from '../request/exact-json.ts';
import { readErrors } from './read-errors.ts';
import type { HttpResponse } from './send-request.ts';

/** No GraphQL response: the subgraph, or something in front of it, is out of order. */
export class UnusableResponse extends Error {
  override name = 'UnusableResponse';
  /** HTTP status. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The GraphQL response in an HTTP response. Throws `UnusableResponse` when the subgraph cannot give one at the moment, and a
 * plain error when gateway and subgraph do not understand each other. 400 is understood: Apollo Server uses it for values
 * that only the subgraph's scalars could check.
 */
export function readResponse({ status, text }: Pick<HttpResponse, 'status' | 'text'>): SubgraphResponse {
  if (status >= 500 || status === 429) throw new UnusableResponse(status, `it answered ${status}`);
  if (status !== 200 && status !== 400) throw new Error(describe(status, text));
  let response: unknown;
  try {
    response = parseExactly(text);
  } catch {
    throw new UnusableResponse(status, describe(status, text));
  }
  if (!isResponse(response)) throw new UnusableResponse(status, describe(status, text));
  return response.errors === undefined ? response : withErrors(response);
}

/** Whether a subgraph answers queries, be it with errors. */
export function isGraphQLResponse(response: HttpResponse): boolean {
  try {
    return readResponse(response) !== undefined;
  } catch {
    return false;
  }
}

/** Data that is no object is none: errors, if there are any, tell why. */
function isResponse(value: unknown): value is SubgraphResponse {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as Record<string, unknown>;
  return isData(data) || isFilled(errors);
}

function withErrors({ data, errors: sent }: SubgraphResponse): SubgraphResponse {
  const errors = readErrors(sent);
  return { ...(isData(data) && { data }), ...(errors && { errors }) };
}

const isData = (data: unknown) => typeof data === 'object' && !Array.isArray(data);

const isFilled = (list: unknown) => Array.isArray(list) && list.length > 0;

const describe = (status: number, text: string) => `it answered ${status}: ${text.slice(0, 200)}`;
