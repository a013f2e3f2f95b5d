import { isAuthenticated } from '#packages/identity/identity.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import { rateExceeded, rateHeaders } from '../limits/rate-response.ts';
import type { RateDecision } from '../limits/rate-windows.ts';
import type { RequestContext } from '../request/context.ts';
import type { GraphQLResponse } from './graphql-response.ts';

/** Takes what one request costs from what its caller may have in a minute. */
export interface Charge {
  /** Only the first call takes anything. Throws RATE_LIMITED when too little is left. */
  take(cost: number): void;
  /** The response with the headers that say what is left. */
  withHeaders(response: GraphQLResponse): GraphQLResponse;
}

export function chargeRequest(rate: Pick<RateLimiter, 'take'>, context: RequestContext): Charge {
  let decision: RateDecision | null | undefined;

  const take = (cost: number) => {
    if (decision !== undefined) return;
    decision = rate.take(context, cost);
    if (decision?.allowed === false) throw rateExceeded(decision);
  };

  return {
    take,
    withHeaders(response) {
      if (!decision || response.kind === 'subscription') return response;
      return { ...response, headers: { ...rateHeaders(decision), ...response.headers } };
    },
  };
}

/** Anonymous callers pay by request, before anything is done for them; others by what their operations cost. */
export const paysByRequest = ({ caller }: RequestContext): boolean => !isAuthenticated(caller.identity);
