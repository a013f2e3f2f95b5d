import type { IngressHeaders } from '../ingress-headers.ts';

/** Headers as a subgraph reads them. */
export const asIngressHeaders = (headers: Record<string, string | string[]>): IngressHeaders =>
  new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
