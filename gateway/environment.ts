import { z } from 'zod';
import { flag, httpUrl, jwk, logLevel, natsUrl, port } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { allowedOrigin } from './http/cors.ts';
import { defaultIngressRates } from './ingress/ingress-limits.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { defaultRateLimits } from './limits/rate-limiter.ts';
import { createSubgraphLocator, type LocateSubgraphs } from './subgraphs/locate-subgraphs.ts';
import { defaultSubgraphLimits } from './subgraphs/subgraph-limits.ts';

const list = z.string().transform((text) => text.split(',').map((item) => item.trim()));
const count = z.coerce.number().int().min(1);
const countOrNone = z.coerce.number().int().min(0);

export const environmentSchema = z.object({
  PORT: port.default(4000),
  NATS_URL: natsUrl,
  /** Signs the identity tokens that subgraphs accept. */
  IDENTITY_PRIVATE_KEY: jwk,
  /** Public keys of the access tokens that auth issues. */
  JWKS_URL: httpUrl,
  /** Path of the supergraph; it is loaded again when the file changes. */
  SUPERGRAPH: z.string().default('./supergraph.graphql'),
  /** With `production`, each subgraph needs its `<SUBGRAPH>_URL`, which are read when the supergraph is known. */
  NODE_ENV: z.string().optional(),
  /** What executes operations: Souk's executor, Apollo's, or both, to compare them. */
  EXECUTOR: z.enum(['souk', 'apollo', 'compare']).default('souk'),
  /** The part of queries that EXECUTOR=compare executes by both, from 0 to 1. */
  COMPARE_SHARE: z.coerce.number().min(0).max(1).default(0.01),
  /**
   * Whether anybody may ask for the schema, as the explorer and code generators do, and whether errors suggest names
   * from it. Default: true.
   */
  INTROSPECTION: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  /** Execute the operations of PERSISTED_QUERIES and refuse every other one. */
  PERSISTED_ONLY: flag,
  /** Paths of manifests of persisted queries, joined by commas; they are read with PERSISTED_ONLY only. */
  PERSISTED_QUERIES: list.default([
    './clients/storefront/persisted-queries.json',
    './clients/pages/persisted-queries.json',
  ]),
  /** A folder whose files are served as pages to browsers, or `off`. */
  PAGES: z
    .string()
    .default('./clients/pages/public')
    .transform((value) => (value === 'off' ? null : value)),
  /** Serve /metrics there: the same as PORT serves it beside GraphQL. Default: nowhere. */
  METRICS_PORT: port.optional(),
  /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: flag,
  /** Tell browsers to use HTTPS only: when clients reach the gateway by HTTPS. */
  HTTPS: flag,
  /** Other origins whose pages may call the gateway, joined by commas; `localhost` for those of this machine. */
  CORS_ORIGINS: list.pipe(z.array(allowedOrigin)).optional(),
  /** Most operations that a client may send as one list, in one request; 0 when it may not. */
  BATCH_LIMIT: countOrNone.default(0),
  /** The most an operation may ask for; `limits/limits.ts` says what each counts. */
  LIMIT_CHARACTERS: count.default(defaultLimits.characters),
  LIMIT_NESTING: count.default(defaultLimits.nesting),
  LIMIT_TOKENS: count.default(defaultLimits.tokens),
  LIMIT_DEFINITIONS: count.default(defaultLimits.definitions),
  LIMIT_VARIABLES: count.default(defaultLimits.variables),
  LIMIT_DEPTH: count.default(defaultLimits.depth),
  LIMIT_ROOT_FIELDS: count.default(defaultLimits.rootFields),
  LIMIT_ALIASES: count.default(defaultLimits.aliases),
  LIMIT_DIRECTIVES: count.default(defaultLimits.directives),
  LIMIT_DIRECTIVES_PER_FIELD: count.default(defaultLimits.directivesPerField),
  LIMIT_SELECTIONS: count.default(defaultLimits.selections),
  LIMIT_DUPLICATES: count.default(defaultLimits.duplicates),
  LIMIT_COST: count.default(defaultLimits.cost),
  LIMIT_LIVE_QUERIES_PER_EVENT: count.default(defaultLimits.liveQueriesPerEvent),
  LIMIT_LIVE_QUERY_CHARACTERS_PER_CALLER: count.default(defaultLimits.liveQueryCharactersPerCaller),
  LIMIT_LIVE_QUERIES_PER_CONNECTION: count.default(defaultLimits.liveQueriesPerConnection),
  LIMIT_LIVE_QUERIES_PER_CALLER: count.default(defaultLimits.liveQueriesPerCaller),
  /** Requests a minute of everybody without credentials at one address; 0 for any number. */
  RATE_ANONYMOUS_REQUESTS: countOrNone.default(defaultRateLimits.anonymousRequests),
  /** Cost a minute of the operations of one account or API key; 0 for any. */
  RATE_CALLER_COST: countOrNone.default(defaultRateLimits.callerCost),
  /** Calls a minute of one source, such as a payment provider, from one address; 0 for any number. */
  RATE_INGRESS_CALLS: countOrNone.default(defaultIngressRates.calls),
  /** Those a minute that may be refused, since they are not signed or malformed, from one address; 0 for any number. */
  RATE_INGRESS_REFUSALS: countOrNone.default(defaultIngressRates.refusals),
  /** Longest a subgraph may take for a request, in milliseconds. */
  SUBGRAPH_TIMEOUT_MS: count.default(defaultSubgraphLimits.timeout),
  /** Requests to one subgraph at a time, and those that wait for others to end; further ones are rejected. */
  SUBGRAPH_CONCURRENCY: count.default(defaultSubgraphLimits.concurrency),
  SUBGRAPH_QUEUE: count.default(defaultSubgraphLimits.queue),
  /** Largest response of a subgraph, in bytes. */
  SUBGRAPH_ANSWER_BYTES: count.default(defaultSubgraphLimits.responseBytes),
  /** Cache what subgraphs answer until events say that it changed. */
  CACHE: z
    .enum(['on', 'off'])
    .default('on')
    .transform((value) => value === 'on'),
  /** Memory of the cache, in mebibytes. */
  CACHE_MEBIBYTES: count.default(64),
  /**
   * Most connections at a time, as far as the system lets the process open as many files; further ones are closed at
   * once.
   */
  MAX_CONNECTIONS: count.default(20_000),
  /**
   * How long the gateway goes on, not ready at /readyz, before it shuts down: so long a load balancer may take to notice, in
   * milliseconds.
   */
  DRAIN_MS: z.coerce.number().int().min(0).max(3_000).default(0),
  LOG_LEVEL: logLevel,
});

export type Environment = z.infer<typeof environmentSchema>;

export const readGatewayEnvironment = (): Environment => readEnvironment(environmentSchema, process.env);

/** Limits by the names they have among the variables. */
export const operationLimits = (read: Environment): Limits => ({
  characters: read.LIMIT_CHARACTERS,
  nesting: read.LIMIT_NESTING,
  tokens: read.LIMIT_TOKENS,
  definitions: read.LIMIT_DEFINITIONS,
  variables: read.LIMIT_VARIABLES,
  depth: read.LIMIT_DEPTH,
  rootFields: read.LIMIT_ROOT_FIELDS,
  aliases: read.LIMIT_ALIASES,
  directives: read.LIMIT_DIRECTIVES,
  directivesPerField: read.LIMIT_DIRECTIVES_PER_FIELD,
  selections: read.LIMIT_SELECTIONS,
  duplicates: read.LIMIT_DUPLICATES,
  cost: read.LIMIT_COST,
  liveQueriesPerEvent: read.LIMIT_LIVE_QUERIES_PER_EVENT,
  liveQueryCharactersPerCaller: read.LIMIT_LIVE_QUERY_CHARACTERS_PER_CALLER,
  liveQueriesPerConnection: read.LIMIT_LIVE_QUERIES_PER_CONNECTION,
  liveQueriesPerCaller: read.LIMIT_LIVE_QUERIES_PER_CALLER,
});

/** Locates subgraphs by the variables `<SUBGRAPH>_URL`. */
export const locateSubgraphs = (read: Environment): LocateSubgraphs =>
  createSubgraphLocator(process.env, { required: read.NODE_ENV === 'production' });
