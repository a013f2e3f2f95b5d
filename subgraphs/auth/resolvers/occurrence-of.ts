import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import type { Context } from '../context.ts';
import type { ClientOccurrence } from '../use-cases/client-occurrence.ts';

/** What a request sets off now. */
export function occurrenceOf(context: Context): ClientOccurrence {
  const { dependencies, clientAddress, userAgent } = context;
  return { at: dependencies.clock(), cause: causeOfRequest(context), client: { clientAddress, userAgent } };
}
