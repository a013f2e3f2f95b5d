import { ApolloClient, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createLiveClient } from '../create-live-client.ts';
import { startLiveServer } from './live-server.ts';
import { until, upTo } from './watch.ts';

const query = parse('subscription { value }');

test('subscriptions of Apollo Client go on where they were when their WebSocket breaks', async () => {
  await using server = await startLiveServer();
  const socket = createLiveClient({ url: server.url, retryWait: async () => {} });
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const values: unknown[] = [];
  const subscription = client
    .subscribe<{ value: number }>({ query, extensions: { since: '0.7' } })
    .subscribe(({ data }) => void values.push(data?.value));
  await until('it is open', () => server.subscriptions.size === 1);
  server.happen(2);
  await until('both arrive', () => values.length === 2);
  server.drop();
  server.happen();
  await until('the third arrives', () => values.length === 3);
  server.close(1012, 'The gateway is replaced.');
  server.happen();
  await until('the fourth arrives', () => values.length === 4);
  expect(values).toEqual(upTo(4));
  expect(server.asked).toEqual([{ since: '0.7' }, { since: '2.7' }, { since: '3.7' }]);
  subscription.unsubscribe();
  client.stop();
  await socket.dispose();
});

test('Apollo Client is told of a cursor that has expired', async () => {
  await using server = await startLiveServer();
  const socket = createLiveClient({ url: server.url });
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const results: { error?: unknown }[] = [];
  client.subscribe({ query, extensions: { since: '0.1' } }).subscribe((result) => void results.push(result));
  await until('it is told', () => results.length > 0);
  expect(results[0]?.error).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
  client.stop();
  await socket.dispose();
});
