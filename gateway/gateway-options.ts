import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { ExecutorOptions } from './executors/load-executor.ts';
import type { IngressRates } from './ingress/ingress-limits.ts';
import type { Limits } from './limits/limits.ts';
import type { RateLimits } from './limits/rate-limiter.ts';
import type { LocateSubgraphs } from './subgraphs/locate-subgraphs.ts';
import type { SubgraphLimits } from './subgraphs/subgraph-limits.ts';

export interface GatewayOptions {
  /** 0 lets the system choose. */
  port: number;
  supergraphFile: string;
  locateSubgraphs: LocateSubgraphs;
  jwksUrl: string;
  /** Private key that signs identity tokens for subgraphs. */
  identityKey: JWK;
  /** What executes operations. */
  executor: ExecutorOptions;
  introspection: boolean;
  /** Paths of manifests of the only operations that are executed; null for any operation. */
  safelist: string[] | null;
  limits: Limits;
  rateLimits: RateLimits;
  ingressRates: IngressRates;
  subgraphLimits: SubgraphLimits;
  /** Memory of the cache, in bytes; null caches nothing. */
  cacheBytes: number | null;
  /** A folder whose files are served as pages; null serves none. */
  pages: string | null;
  /** Null serves them nowhere, the same as `port` beside GraphQL. */
  metricsPort: number | null;
  trustProxy: boolean;
  /** Whether clients reach the gateway by HTTPS. */
  https: boolean;
  corsOrigins: string[];
  /** Most operations that a client may send as one list; 0 when it may not. */
  batchLimit: number;
  maxConnections: number;
  /** How long it goes on, not ready, before it closes, in milliseconds. */
  drainDelay: number;
  /** Stays open when the gateway closes. */
  broker: Broker;
  logger: Logger;
}
