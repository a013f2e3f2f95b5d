import type { Operation } from './graph.ts';

/** An operation as the body of a request. */
export function operationBody({ query, operationName, variables }: Operation): string {
  return JSON.stringify({ query: query.replaceAll(/\s+/g, ' ').trim(), operationName, variables });
}
