import type { Cause } from '#packages/outbox/cause.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import type { Context } from '../context.ts';
import type { Client } from '../store/sessions.ts';

/** When, by whom and through which client something is done. */
export interface Circumstances {
  now: Date;
  cause: Cause;
  client: Client;
}

export function circumstancesOf(context: Context): Circumstances {
  const { dependencies, clientAddress, userAgent } = context;
  return { now: dependencies.clock(), cause: causeOfRequest(context), client: { clientAddress, userAgent } };
}
