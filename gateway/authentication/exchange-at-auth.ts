import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Caller } from '../request/caller.ts';
import { rateLimited, serviceUnavailable } from '../request/errors.ts';
import type { SubgraphClient } from '../subgraphs/subgraph-client.ts';
import type { ExchangeKey } from './api-key-exchange.ts';

const query = `mutation ExchangeApiKey($apiKey: String!) {
  exchangeApiKey(input: { apiKey: $apiKey }) {
    __typename
    ... on AccessToken { accessToken expiresAt }
    ... on TooManyAttempts { message retryAfterSeconds }
  }
}`;

const resultSchema = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('AccessToken'), accessToken: z.string(), expiresAt: z.coerce.date() }),
  z.object({ __typename: z.literal('InvalidApiKey') }),
  z.object({ __typename: z.literal('TooManyAttempts'), message: z.string(), retryAfterSeconds: z.number() }),
]);

export interface AuthAccess {
  /** What clients see: without `exchangeApiKey` in it there are no API keys. */
  schema: () => GraphQLSchema;
  auth: () => SubgraphClient | undefined;
  /** For whom auth is asked. */
  anonymousCaller: Caller;
}

/** Exchanges API keys at the auth subgraph. */
export function exchangeAtAuth({ schema, auth, anonymousCaller }: AuthAccess): ExchangeKey {
  return async (apiKey, origin) => {
    const client = auth();
    if (!client || !schema().getMutationType()?.getFields()['exchangeApiKey']) return null;
    const { data, errors } = await client.execute({
      query,
      variables: { apiKey },
      context: { caller: anonymousCaller, ...origin },
    });
    if (errors?.[0]) {
      const failure = new Error(errors[0].message);
      throw errors[0].extensions?.['code'] === 'SERVICE_UNAVAILABLE' ? serviceUnavailable('auth', failure) : failure;
    }
    const result = resultSchema.parse(data?.['exchangeApiKey']);
    switch (result.__typename) {
      case 'AccessToken':
        return { token: result.accessToken, expiresAt: result.expiresAt.getTime() };
      case 'InvalidApiKey':
        return null;
      case 'TooManyAttempts':
        throw rateLimited(result.message, result.retryAfterSeconds);
      default:
        return result satisfies never;
    }
  };
}
