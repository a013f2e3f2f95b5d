import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Actor } from '#packages/event-contract/event-contract.ts';
import { callerIdOf, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { createValidity, type Validity } from './validity.ts';

/** What every resolver knows of the request it serves. */
export interface SubgraphRequest {
  identity: Identity;
  /** The same for everything one client request sets off, in logs and in events. */
  correlationId: string;
  /** Address of the client, as the gateway saw it. */
  clientAddress: string;
  /** What the client says it is, as the gateway heard it; null when it says nothing. */
  userAgent: string | null;
  /** What the client wants to be answered in, the best first: at most three tags of BCP 47, in lower case. */
  languages: readonly string[];
  /** The code of a market whose first language goes before these; null when none was named. */
  market: string | null;
  /** Until when the answer is true; what reads by the clock says so here. */
  validity: Validity;
  logger: Logger;
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads the headers the gateway sets. They are trusted because the identity token of the request was verified. */
export function toSubgraphRequest(request: FastifyRequest, identity: Identity, logger: Logger): SubgraphRequest {
  const correlationId = header(request, 'x-correlation-id') ?? uuidv7();
  return {
    identity,
    correlationId,
    clientAddress: header(request, 'x-client-address') ?? request.ip,
    userAgent: header(request, 'x-client-user-agent') ?? null,
    languages: header(request, 'accept-language')?.split(',') ?? [],
    market: header(request, 'x-market') ?? null,
    validity: createValidity(),
    logger: logger.child({ correlationId }),
  };
}

/** What events caused by the request say of their cause. */
export function causeOfRequest({ identity, correlationId }: Pick<SubgraphRequest, 'identity' | 'correlationId'>): {
  correlationId: string;
  causationId: null;
  actor: Actor;
} {
  const type = identity.userId === null ? 'system' : 'user';
  return { correlationId, causationId: null, actor: { type, id: callerIdOf(identity) } };
}
