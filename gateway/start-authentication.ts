import type { GraphQLSchema } from 'graphql';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';
import { createAccessTokenKeys } from './authentication/access-token-keys.ts';
import { createApiKeyExchange } from './authentication/api-key-exchange.ts';
import { type Authenticate, createAuthenticator } from './authentication/authenticator.ts';
import { exchangeAtAuth } from './authentication/exchange-at-auth.ts';
import { type Connections, createConnections } from './connections/connections.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayMetrics } from './http/metrics.ts';
import type { Caller } from './request/caller.ts';
import { followRevocations, type Revocations } from './revocation/follow-revocations.ts';
import type { SubgraphClients } from './subgraphs/subgraph-clients.ts';

/** What accepts callers, and turns them away again when their access is revoked. */
export interface Authentication {
  authenticate: Authenticate;
  /** Rejects while there are no keys to verify access tokens with. */
  checkKeys: () => Promise<void>;
  connections: Connections;
  revocations: Revocations;
}

export interface AuthenticationOptions extends Pick<GatewayOptions, 'broker' | 'jwksUrl' | 'limits' | 'logger'> {
  minter: IdentityMinter;
  anonymousCaller: Caller;
  /** What clients see: without `exchangeApiKey` in it there are no API keys. */
  schema: () => GraphQLSchema;
  subgraphs: Pick<SubgraphClients, 'find'>;
  metrics: Pick<GatewayMetrics, 'revocations'>;
}

/** The name of the subgraph that issues and revokes access tokens. */
export const authSubgraph = 'auth';

export function startAuthentication(options: AuthenticationOptions): Authentication {
  const { minter, anonymousCaller, schema, subgraphs, metrics, broker, logger } = options;
  const connections = createConnections(options.limits);
  const revocations = followRevocations({
    broker,
    onRevoked(revocation) {
      metrics.revocations.inc({ kind: revocation.kind });
      connections.endRevoked(revocation);
    },
    logger,
  });
  const keys = createAccessTokenKeys(options.jwksUrl);
  const auth = () => subgraphs.find(authSubgraph);
  const authenticate = createAuthenticator({
    keys: keys.get,
    minter,
    anonymousCaller,
    apiKeys: createApiKeyExchange(exchangeAtAuth({ schema, auth, anonymousCaller })),
    assertNotRevoked: revocations.assertNotRevoked,
  });
  return { authenticate, checkKeys: keys.checkReady, connections, revocations };
}
