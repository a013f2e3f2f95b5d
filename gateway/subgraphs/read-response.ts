import type { SubgraphResponse } from '../execution/execution.ts';
import type { HttpAnswer } from './send-request.ts';

/** What came is of no use: the subgraph, or something in front of it, is out of order. */
export class UnusableAnswer extends Error {
  override name = 'UnusableAnswer';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The GraphQL response in an answer. Throws `UnusableAnswer` when there is none to be had at the moment, and a plain
 * error when gateway and subgraph do not understand each other. 400 is understood: so Apollo Server reports values that
 * only the subgraph's scalars could refuse.
 */
export function readResponse({ status, text }: HttpAnswer): SubgraphResponse {
  if (status >= 500 || status === 429) throw new UnusableAnswer(status, `it answered ${status}`);
  if (status !== 200 && status !== 400) throw new Error(describe(status, text));
  let response: unknown;
  try {
    response = JSON.parse(text);
  } catch {
    throw new UnusableAnswer(status, describe(status, text));
  }
  if (!isResponse(response)) throw new UnusableAnswer(status, describe(status, text));
  return response;
}

/** Whether a subgraph answers queries, be it with errors. */
export function isGraphQLResponse(response: HttpAnswer): boolean {
  try {
    return readResponse(response) !== undefined;
  } catch {
    return false;
  }
}

function isResponse(value: unknown): value is SubgraphResponse {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as Record<string, unknown>;
  return (typeof data === 'object' && !Array.isArray(data)) || (data === undefined && isFilled(errors));
}

const isFilled = (list: unknown) => Array.isArray(list) && list.length > 0;

const describe = (status: number, text: string) => `it answered ${status}: ${text.slice(0, 200)}`;
