import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { exposedHeaders } from './response-headers.ts';

/** Headers that let pages of other origins use the gateway, as a flat list of names and values. */
export interface Cors {
  /** Whether pages of the origin may use the gateway. */
  allows(origin: string): boolean;
  /** Of every response. */
  answer(headers: IncomingHttpHeaders): readonly string[];
  /** Of the response to a preflight. */
  preflight(headers: IncomingHttpHeaders): readonly string[];
}

/** How long a browser caches the response to a preflight, in seconds. */
const preflightAge = '86400';

/** Request headers that change the response. */
const vary = ['vary', 'origin, accept, accept-encoding, accept-language'] as const;

/** Stands for the pages of this machine, at any port. */
const local = 'localhost';
const localOrigin = /^https?:\/\/(localhost|([\w-]+\.)+localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** One of the origins that are allowed: as browsers send it, `localhost`, or `*` for every one. */
export const allowedOrigin = z
  .string()
  .refine((text) => text === '*' || text === local || URL.parse(text)?.origin === text, {
    error: 'expected an origin, such as https://shop.example without a path, localhost, or *',
  });

/** @param origins each an `allowedOrigin` */
export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  const isAllowed = (origin: string | undefined) => {
    if (origin === undefined) return undefined;
    const isLocal = allowed.has(local) && localOrigin.test(origin);
    return isLocal || allowed.has(origin) || allowed.has('*') ? origin : undefined;
  };

  return {
    allows: (origin) => isAllowed(origin) !== undefined,
    answer({ origin }) {
      if (isAllowed(origin) === undefined) return vary;
      return [...vary, 'access-control-allow-origin', String(origin), 'access-control-expose-headers', exposedHeaders];
    },
    preflight(headers) {
      if (isAllowed(headers.origin) === undefined) return vary;
      return [
        'vary',
        'origin, access-control-request-headers',
        'access-control-allow-origin',
        String(headers.origin),
        'access-control-allow-methods',
        'GET, POST',
        'access-control-allow-headers',
        headers['access-control-request-headers'] ?? 'content-type',
        'access-control-max-age',
        preflightAge,
      ];
    },
  };
}
