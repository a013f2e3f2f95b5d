import { ApolloClient, type ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Client, describeClient } from './describe-client.ts';

describeClient('Apollo Client over HTTP, with multipart subscriptions', ({ url, authorization }) =>
  clientOn(new HttpLink({ uri: url, headers: { authorization } })),
);

describeClient('Apollo Client over WebSocket', ({ socketUrl, authorization }) => {
  const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization } });
  return { ...clientOn(new GraphQLWsLink(socket)), close: () => socket.dispose() };
});

function clientOn(link: ApolloLink): Client {
  const incrementalHandler = new Defer20220824Handler();
  const client = new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions: {}, incrementalHandler });
  const codeOf = (error: unknown) =>
    CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['code'] : error && String(error);
  return {
    async query(text, variables) {
      const { data, error } = await client.query({ query: gql(text), variables, errorPolicy: 'all' });
      return { data, code: codeOf(error) };
    },
    async mutate(text, variables) {
      const { data, error } = await client.mutate({ mutation: gql(text), variables, errorPolicy: 'all' });
      return { data, code: codeOf(error) };
    },
    defer(text, variables, next) {
      const query = client.watchQuery({ query: gql(text), variables, fetchPolicy: 'no-cache' });
      return new Promise((resolve, reject) => {
        const following = query.subscribe(({ data, dataState, error }) => {
          if (error) reject(error);
          if (dataState === 'complete' || dataState === 'streaming') next(data);
          if (dataState === 'complete') queueMicrotask(() => resolve(following.unsubscribe()));
        });
      });
    },
    subscribe(text, variables, next) {
      const following = client.subscribe({ query: gql(text), variables }).subscribe(({ data }) => next(data));
      return () => following.unsubscribe();
    },
  };
}
