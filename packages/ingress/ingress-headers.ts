import { type Refusal, refuse } from '#packages/refusals/refusal.ts';

/** The headers of a call from outside: each value as it was sent, by the name in lower case. */
export type IngressHeaders = ReadonlyMap<string, readonly string[]>;

/**
 * The gateway passes each header of a call on with this before its name: so none of them can be taken for one that the
 * gateway sets itself, such as `authorization`.
 */
export const ingressHeaderPrefix = 'x-ingress-';

/** The headers of a call among those of the request that passes it on. */
export function readIngressHeaders(request: Readonly<Record<string, readonly string[] | undefined>>): IngressHeaders {
  const headers = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(request)) {
    if (values && name.startsWith(ingressHeaderPrefix)) headers.set(name.slice(ingressHeaderPrefix.length), values);
  }
  return headers;
}

/**
 * The value of a header that a signature needs. Refused when it is missing or empty; and when it is there twice, since
 * somebody in between may have read the other one.
 */
export function requireHeader(
  headers: IngressHeaders,
  name: string,
): string | Refusal<'signature-missing', { header: string }> | Refusal<'malformed', { message: string }> {
  const values = headers.get(name) ?? [];
  if (values.length > 1) return refuse('malformed', { message: `The header ${name} is there more than once.` });
  return values[0] || refuse('signature-missing', { header: name });
}
