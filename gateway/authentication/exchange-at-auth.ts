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

const answerSchema = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('AccessToken'), accessToken: z.string(), expiresAt: z.coerce.date() }),
  z.object({ __typename: z.literal('InvalidApiKey') }),
  z.object({ __typename: z.literal('TooManyAttempts'), message: z.string(), retryAfterSeconds: z.number() }),
]);

export interface AuthAccess {
  /** Of the graph: without `exchangeApiKey` in it there are no API keys. */
  schema: () => GraphQLSchema;
  auth: () => SubgraphClient | undefined;
  /** Whom auth is asked for: nobody yet. */
  anonymousCaller: Caller;
}

/** Exchanges API keys at the auth subgraph. */
export function exchangeAtAuth({ schema, auth, anonymousCaller }: AuthAccess): ExchangeKey {
  return async (apiKey, origin) => {
    const client = auth();
    if (!client || !schema().getMutationType()?.getFields()['exchangeApiKey']) return null;
    const { data, errors } = await client.ask({
      query,
      variables: { apiKey },
      context: { caller: anonymousCaller, ...origin },
    });
    if (errors?.[0]) {
      const failure = new Error(errors[0].message);
      throw errors[0].extensions?.['code'] === 'SERVICE_UNAVAILABLE' ? serviceUnavailable('auth', failure) : failure;
    }
    const answer = answerSchema.parse(data?.['exchangeApiKey']);
    switch (answer.__typename) {
      case 'AccessToken':
        return { token: answer.accessToken, expiresAt: answer.expiresAt.getTime() };
      case 'InvalidApiKey':
        return null;
      case 'TooManyAttempts':
        throw rateLimited(answer.message, answer.retryAfterSeconds);
      default:
        return answer satisfies never;
    }
  };
}
