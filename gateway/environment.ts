import { z } from 'zod';
import { flag, httpUrl, jwk, logLevel, natsUrl, port } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

export const environmentSchema = z.object({
  PORT: port.default(4000),
  NATS_URL: natsUrl,
  /** Signs the identity tokens that subgraphs accept. */
  IDENTITY_PRIVATE_KEY: jwk,
  /** Public keys of the access tokens that auth issues. */
  JWKS_URL: httpUrl,
  /** Path of the supergraph; it is loaded again when the file changes. */
  SUPERGRAPH: z.string().default('./supergraph.graphql'),
  /** Where a subgraph is, when not where the supergraph says. */
  AUTH_URL: httpUrl.optional(),
  PRODUCT_URL: httpUrl.optional(),
  INVENTORY_URL: httpUrl.optional(),
  ORDER_URL: httpUrl.optional(),
  ANALYTICS_URL: httpUrl.optional(),
  /** Whether anybody may ask for the schema, as the explorer and code generators do. */
  INTROSPECTION: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: flag,
  /** Other origins whose pages may call the gateway, joined by commas. By default Apollo Sandbox. */
  CORS_ORIGINS: z
    .string()
    .default('https://studio.apollographql.com')
    .transform((list) => list.split(',')),
  LOG_LEVEL: logLevel,
});

export type Environment = z.infer<typeof environmentSchema>;

export const readGatewayEnvironment = (): Environment => readEnvironment(environmentSchema, process.env);

/** The address `<ROOM>_URL` gives for a subgraph, if any. */
export function subgraphUrl(environment: Environment, subgraph: string): string | undefined {
  const name = `${subgraph.toUpperCase()}_URL`;
  return (environment as Record<string, unknown>)[name] as string | undefined;
}

/** `@apollo/gateway` reports usage to Apollo unless this variable is set; it has no option for it. */
export function disableApolloTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
