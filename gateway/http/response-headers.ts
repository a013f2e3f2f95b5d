/** Headers that pages of other origins may read. */
export const exposedHeaders = 'x-correlation-id, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after';

/** How long browsers insist on HTTPS, in seconds. */
const strictTransportAge = 31_536_000;

/**
 * Headers of every response, for browsers.
 * @param https whether clients reach the gateway by HTTPS, and may insist on it from then on
 */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    ...(https && { 'strict-transport-security': `max-age=${strictTransportAge}; includeSubDomains` }),
  };
}
