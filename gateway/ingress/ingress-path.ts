import { ingressNamePattern } from '#packages/ingress/ingress-protocol.ts';

/** Whose call it is. */
export interface IngressTarget {
  subgraph: string;
  source: string;
}

const prefix = '/ingress/';

/** Whether a request is a call from outside. */
export const isIngressUrl = (url: string): boolean => url.startsWith(prefix);

/** What comes after `?`, as it was sent; empty when there is none. */
export const readIngressQuery = (url: string): string => url.split('?').slice(1).join('?');

/** `/ingress/<subgraph>/<source>`, whatever is asked after `?`; null when it is another path. */
export function readIngressPath(url: string): IngressTarget | null {
  const [path = ''] = url.split('?', 1);
  const [subgraph = '', source = '', ...more] = path.slice(prefix.length).split('/');
  const isNamed = ingressNamePattern.test(subgraph) && ingressNamePattern.test(source);
  return isNamed && more.length === 0 ? { subgraph, source } : null;
}
