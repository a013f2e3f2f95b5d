import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { tap } from 'rxjs';
import { startTestGateway, type TestGateway } from '#gateway/tests/test-gateway.ts';
import { createLiveClient } from '../create-live-client.ts';
import type { ResumeOptions } from '../resume.ts';
import { resumingLink } from '../resuming-link.ts';
import { until } from './watch.ts';

const query = 'subscription ($orderId: ID) { orderUpdated(orderId: $orderId) { id status } }';

let stack: TestGateway;
let token: string;
beforeAll(async () => {
  stack = await startTestGateway();
  token = await stack.auth.token();
});
afterAll(async () => stack[Symbol.asyncDispose]());
beforeEach(() => {
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
});

interface Result {
  data?: unknown;
  extensions?: { cursor?: string; initial?: boolean };
}

/** What a client received. */
interface Received {
  results: Result[];
  ended: unknown[];
}

const sequences = ({ results }: Received) =>
  results.map(({ extensions }) => Number.parseInt(extensions?.cursor ?? '', 10));

const connect = (options: ResumeOptions = {}) =>
  createLiveClient({
    url: () => stack.gateway.url.replace('http', 'ws'),
    connectionParams: () => ({ authorization: `Bearer ${token}` }),
    ...options,
  });

/** Subscribes to order o1. Returns what ends the client. */
type Follow = (received: Received, extensions: Record<string, unknown>) => () => unknown;

const followWithApollo = (link: ApolloLink, received: Received, extensions: Record<string, unknown>) => {
  // Apollo Client keeps the extensions of results to itself.
  const look = new ApolloLink((operation, forward) =>
    forward(operation).pipe(tap((result) => void received.results.push(result as Result))),
  );
  const client = new ApolloClient({ link: ApolloLink.from([look, link]), cache: new InMemoryCache() });
  const subscription = client
    .subscribe({ query: parse(query), variables: { orderId: 'o1' }, extensions })
    .subscribe(({ error }) => error && received.ended.push(error));
  return () => {
    subscription.unsubscribe();
    client.stop();
  };
};

const clients: [string, Follow][] = [
  [
    'graphql-ws',
    (received, extensions) => {
      const client = connect();
      client.subscribe(
        { query, variables: { orderId: 'o1' }, extensions },
        {
          next: (result) => void received.results.push(result as Result),
          error: (error) => void received.ended.push(error),
          complete: () => {},
        },
      );
      return () => client.dispose();
    },
  ],
  [
    'Apollo Client over WebSocket',
    (received, extensions) => {
      const socket = connect();
      const stop = followWithApollo(new GraphQLWsLink(socket), received, extensions);
      return async () => {
        stop();
        await socket.dispose();
      };
    },
  ],
  [
    'Apollo Client over HTTP',
    (received, extensions) => {
      const http = new HttpLink({ uri: () => stack.gateway.url, headers: { authorization: `Bearer ${token}` } });
      return followWithApollo(ApolloLink.from([resumingLink(), http]), received, extensions);
    },
  ],
];

async function currentCursor(): Promise<string> {
  const { body } = await stack.post({ query: '{ __typename }', extensions: { cursor: true } });
  return body.extensions?.['cursor'] as string;
}

describe.each(clients)('%s', (_name, follow) => {
  const open = (extensions: Record<string, unknown>) => {
    const received: Received = { results: [], ended: [] };
    const close = follow(received, extensions);
    return { received, [Symbol.asyncDispose]: async () => void (await close()) };
  };

  test('goes on where it was when the gateway is replaced by another one', async () => {
    await using followed = open({ since: await currentCursor() });
    const { received } = followed;
    const happened: number[] = [];
    const allArrive = () => until('all arrive', () => received.results.length >= happened.length);
    for (const _round of [1, 2]) {
      happened.push(await stack.publish('o1'));
      await allArrive();
      const replaced = stack.restart();
      happened.push(await stack.publish('o1'), await stack.publish('o1'));
      await replaced;
      happened.push(await stack.publish('o1'));
      await allArrive();
    }
    expect(sequences(received)).toEqual(happened);
    expect(received.ended).toEqual([]);
  });

  test('begins with the present state, and goes on from there', async () => {
    await using followed = open({ initial: true });
    const { received } = followed;
    await until('the state arrives', () => received.results.length === 1);
    const before = await stack.publish('o1');
    const replaced = stack.restart();
    const meanwhile = await stack.publish('o1');
    await replaced;
    await until('what happened arrives', () => received.results.length >= 3);
    expect(received.results[0]?.extensions?.initial).toBe(true);
    expect(sequences(received).slice(1)).toEqual([before, meanwhile]);
  });

  test('is told when its cursor has expired', async () => {
    const [sequence] = (await currentCursor()).split('.');
    await using followed = open({ since: `${sequence}.1` });
    await until('it ends', () => followed.received.ended.length > 0);
    expect(JSON.stringify(followed.received.ended)).toContain('CURSOR_EXPIRED');
  });
});

test('a subscription whose cursor has expired goes on at the present and tells the application', async () => {
  const gaps: SubscribePayload[] = [];
  const client = connect({ onGap: (subscription) => void gaps.push(subscription) });
  const received: Result[] = [];
  client.subscribe(
    { query, variables: { orderId: 'o1' }, extensions: { since: '1.1' } },
    { next: (result) => void received.push(result as Result), error: () => {}, complete: () => {} },
  );
  await until('the application is told', () => gaps.length === 1);
  const sequence = await stack.publish('o1');
  await until('it arrives', () => received.length === 1);
  expect(Number.parseInt(received[0]?.extensions?.cursor ?? '', 10)).toBe(sequence);
  await client.dispose();
});
