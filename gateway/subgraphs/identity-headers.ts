import type { RequestContext } from '../request/context.ts';

/** Headers that tell a subgraph for whom and from where it is asked, as a flat list of names and values. */
export async function identityHeaders({
  caller,
  correlationId,
  clientAddress,
  userAgent,
  languages,
  market,
}: RequestContext): Promise<string[]> {
  const token = await caller.identityToken();
  return [
    ...['authorization', `Bearer ${token}`, 'x-correlation-id', correlationId, 'x-client-address', clientAddress],
    ...(userAgent ? ['x-client-user-agent', userAgent] : []),
    ...(market ? ['x-market', market] : []),
    ...(languages ? ['accept-language', languages] : []),
  ];
}
