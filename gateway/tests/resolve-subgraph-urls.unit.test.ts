import { expect, test } from '@jest/globals';
import { resolveSubgraphUrls } from '../subgraphs/resolve-subgraph-urls.ts';

const routingUrls = new Map([
  ['order', 'http://localhost:4004/graphql'],
  ['order-history', 'http://127.0.0.1:4012/graphql'],
  ['reviews', 'https://reviews.example.com/graphql'],
]);
const resolve = (given: Record<string, string>) =>
  Object.fromEntries(resolveSubgraphUrls(routingUrls, (name) => given[name]));

test('a subgraph is where its variable says, else where the supergraph says', () => {
  const moved = 'http://localhost:5004/graphql';
  expect(resolve({ order: moved })).toEqual({ ...Object.fromEntries(routingUrls), order: moved });
});

test('a subgraph whose variable was forgotten among others is named, instead of being looked for on this machine', () => {
  const order = 'http://order:4000/graphql';
  expect(() => resolve({ order })).toThrow(
    'ORDER_HISTORY_URL: expected the address of order-history, as ORDER_URL is set',
  );
  const history = 'http://history:4000/graphql';
  expect(resolve({ order, 'order-history': history })).toEqual({
    order,
    'order-history': history,
    reviews: 'https://reviews.example.com/graphql',
  });
});
