import type { GraphQLError } from 'graphql';
import { rateLimited } from '../request/errors.ts';
import type { RateDecision } from './rate-windows.ts';

/** Headers with what is left of the limit, for rejected requests and all others. */
export function rateHeaders({ allowed, limit, remaining, resetSeconds }: RateDecision): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    ...(!allowed && { 'retry-after': String(resetSeconds) }),
  };
}

/** The request costs more than is left of what its caller may have in a minute. */
export function rateExceeded({ limit, remaining, resetSeconds }: RateDecision): GraphQLError {
  const message = `${remaining} of ${limit} points a minute are left, and this takes more: try again in ${resetSeconds} s.`;
  return rateLimited(message, resetSeconds);
}
