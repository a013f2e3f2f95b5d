import {
  cacheExchange,
  type Exchange,
  fetchExchange,
  type OperationResult,
  subscriptionExchange,
  Client as Urql,
} from '@urql/core';
import { createClient as createSse } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Client, describeClient, type Target } from './describe-client.ts';

describeClient('urql, whose fetch subscribes too', (target) => clientOf(target, [fetchExchange], true));

describeClient('urql with graphql-sse', (target) => {
  const { url, authorization } = target;
  const sse = createSse({ url, headers: { authorization } });
  return { ...clientOf(target, [forwardedTo(sse), fetchExchange]), close: () => sse.dispose() };
});

describeClient('urql with graphql-ws', (target) => {
  const { socketUrl, authorization } = target;
  const socket = createSocket({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization } });
  return { ...clientOf(target, [forwardedTo(socket), fetchExchange]), close: () => socket.dispose() };
});

type Subscribe = (
  request: { query: string; variables?: Record<string, unknown> },
  sink: Parameters<ReturnType<typeof createSocket>['subscribe']>[1],
) => () => void;

/** As urql's documentation writes it. */
const forwardedTo = ({ subscribe }: { subscribe: Subscribe }): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }) => ({
      subscribe: (sink) => ({ unsubscribe: subscribe({ query, variables }, sink as Parameters<Subscribe>[1]) }),
    }),
  });

function clientOf({ url, authorization }: Target, exchanges: Exchange[], fetchSubscriptions = false): Client {
  const client = new Urql({
    url,
    exchanges: [cacheExchange, ...exchanges],
    fetchOptions: { headers: { authorization } },
    fetchSubscriptions,
  });
  const answerOf = ({ data, error }: OperationResult) => ({
    data,
    code: error && (error.graphQLErrors[0]?.extensions['code'] ?? String(error)),
  });
  return {
    query: async (text, variables) => answerOf(await client.query(text, variables)),
    defer: (text, variables, next) =>
      new Promise((resolve) => {
        client.query(text, variables).subscribe(({ data, hasNext }) => {
          next(data);
          if (!hasNext) resolve();
        });
      }),
    mutate: async (text, variables) => answerOf(await client.mutation(text, variables)),
    subscribe: (text, variables, next) =>
      client.subscription(text, variables).subscribe(({ data }) => data && next(data)).unsubscribe,
  };
}
